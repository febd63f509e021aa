import { Application } from '../../../../constructs/model/identity';
import { findKnownApplication } from '../../../../constructs/model/tables/applications';
import { ApplicationEntry } from '../../identity-application-schema';
import { Path } from '../../yaml-value';
import { checkIdentifierUris, checkIssuer, checkRedirectUris } from './check-uris';
import { TenantReader } from './tenant-reader';

const SOURCES = ['template', 'published', 'clientId'] as const;

/** Applications in the order of the file. */
export function resolveApplications(
  tenant: TenantReader,
  publishers: Map<string, string>,
): readonly Application[] {
  const clients = new Map<string, string>();
  return Object.entries(tenant.entry.applications).map(([name, entry]): Application => {
    const path = ['applications', name];
    const source = resolveSource(tenant, path, entry);
    checkOnce(tenant, path, name, source, { clients, publishers });
    checkParts(tenant, path, entry, source);
    checkRedirectUris(tenant, [...path, 'redirectUris'], entry.redirectUris);
    checkIdentifierUris(tenant, [...path, 'identifierUris'], entry.identifierUris, source.kind === 'gallery');
    tenant.personas([...path, 'assigned'], entry.assigned, ['member', 'guest', 'service-account']);
    return {
      name,
      title: entry.title ?? name,
      organisation: tenant.organisation([...path, 'organisation'], entry.organisation),
      protocol: entry.protocol,
      source,
      redirectUris: entry.redirectUris,
      identifierUris: entry.identifierUris,
      owners: tenant.idList([...path, 'owners'], entry.owners, 'user'),
      assigned: entry.assigned,
      federatedCredentials: Object.entries(entry.federatedCredentials).map(
        ([credential, { issuer, subject }]) => {
          checkIssuer(tenant, [...path, 'federatedCredentials', credential, 'issuer'], issuer);
          return { name: credential, issuer, subject };
        },
      ),
      position: tenant.positionOf(path),
    };
  });
}

type Source = Application['source'];

function resolveSource(tenant: TenantReader, path: Path, entry: ApplicationEntry): Source {
  const [given, second] = SOURCES.filter((key) => entry[key] !== undefined);
  if (second !== undefined) {
    tenant.refuse([...path, second], `is given beside ${given}`, {
      allowed: `at most one of ${SOURCES.join(', ')}`,
      fix: 'remove one of them',
    });
  }
  if (entry.provisioning !== undefined && entry.template === undefined) {
    tenant.refuse([...path, 'provisioning'], 'is given, and the application has no template', {
      allowed: 'accounts are provisioned to applications of the gallery',
      fix: 'remove it, or add template',
    });
  }
  if (entry.template !== undefined) {
    const templateId = tenant.id([...path, 'template'], entry.template, 'gallery template');
    return { kind: 'gallery', templateId, provisioning: entry.provisioning ?? false };
  }
  if (entry.published !== undefined) {
    checkPublished(tenant, [...path, 'published'], entry.published);
    return { kind: 'published', service: entry.published };
  }
  if (entry.clientId === undefined) return { kind: 'registered' };
  const clientId = tenant.id([...path, 'clientId'], entry.clientId, 'application');
  if (findKnownApplication(clientId)?.client) {
    tenant.refuse([...path, 'clientId'], `is "${clientId}", which people sign in with and never to`, {
      allowed: 'an application that is signed in to',
      fix: 'name what it reaches',
    });
  }
  return { kind: 'existing', clientId };
}

function checkPublished(tenant: TenantReader, path: Path, given: string): void {
  const { reader } = tenant;
  const services = new Map(Object.entries(reader.file.published));
  const service = reader.lookUp([...tenant.path, ...path], given, 'published', services);
  if (service && service.by !== 'app-proxy') {
    tenant.refuse(path, `is "${given}", which is reached by ${service.by}`, {
      allowed: 'a service by app-proxy: Entra ID stands before no other',
      fix: 'name another service, or register the application without it',
    });
  }
}

/** One enterprise application for a client id, one for a service. */
function checkOnce(
  tenant: TenantReader,
  path: Path,
  name: string,
  source: Source,
  seen: { readonly clients: Map<string, string>; readonly publishers: Map<string, string> },
): void {
  const [key, value, first] =
    source.kind === 'existing'
      ? (['clientId', source.clientId, seen.clients] as const)
      : source.kind === 'published'
        ? (['published', source.service, seen.publishers] as const)
        : ([undefined, '', seen.clients] as const);
  if (key === undefined) return;
  const other = first.get(value);
  if (other !== undefined) {
    tenant.refuse([...path, key], `is "${value}", which "${other}" has too`, {
      allowed: 'one application for each',
      fix: 'remove one of the two',
    });
  }
  first.set(value, other ?? name);
}

const NOT_OF_EXISTING = ['redirectUris', 'identifierUris', 'owners'] as const;

/** What is made here has owners and people; of what is somebody else's only who may use it is decided here. */
function checkParts(tenant: TenantReader, path: Path, entry: ApplicationEntry, source: Source): void {
  if (source.kind === 'existing') {
    const stray = [
      ...NOT_OF_EXISTING.filter((key) => entry[key].length > 0),
      ...(Object.keys(entry.federatedCredentials).length > 0 ? ['federatedCredentials'] : []),
    ];
    for (const key of stray) {
      tenant.refuse([...path, key], 'is given, and the application is not registered here', {
        allowed: 'of such an application only who is assigned is decided here',
        fix: 'remove it, or remove clientId',
      });
    }
    return;
  }
  if (entry.owners.length === 0) {
    tenant.refuse(
      path,
      'has no owner',
      { allowed: 'at least one: who answers for it when its certificate ends', fix: 'add owners' },
      'key',
    );
  }
  if (entry.assigned.length === 0) {
    tenant.refuse(
      path,
      'has nobody assigned',
      {
        allowed: 'at least one persona: assignment is required, so that nobody else gets in',
        fix: 'add assigned',
      },
      'key',
    );
  }
}
