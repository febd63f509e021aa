import { AccessPackage, PartnerTenant } from '../../../../constructs/model/identity';
import { PackageEntry } from '../../identity-guest-schema';
import { Path } from '../../yaml-value';
import { TenantReader } from './tenant-reader';

/** Access packages in the order of the file; those whose organisation isn't there are left out. */
export function resolvePackages(tenant: TenantReader): readonly AccessPackage[] {
  return Object.entries(tenant.entry.packages).flatMap(([name, entry]): AccessPackage[] => {
    const path = ['packages', name];
    const persona = tenant.persona([...path, 'persona'], entry.persona, ['member', 'guest']);
    const approvers =
      entry.approvers === undefined
        ? tenant.entry.approvers.map((id) => id.toLowerCase())
        : tenant.idList([...path, 'approvers'], entry.approvers, 'group');
    const isMisshapen = [tenant.written(['approvers']), tenant.written([...path, 'approvers'])].some(
      (written) => Array.isArray(written) && written.length > 0,
    );
    if (approvers.length === 0 && !isMisshapen) {
      tenant.refuse(
        path,
        'has nobody who approves',
        { allowed: "at least one group, its own or the tenant's", fix: 'add approvers' },
        'key',
      );
    }
    if (persona) {
      checkLeads(tenant, path, name, entry);
      checkRequestors(tenant, path, entry, persona.kind);
    }
    const given = entry.organisation ?? persona?.organisation;
    const organisation = persona || given !== undefined ? tenant.organisationOrOnly(path, given) : undefined;
    return organisation
      ? [
          {
            name,
            title: entry.title ?? name,
            organisation,
            persona: entry.persona,
            requestors: entry.requestors,
            expiresAfterDays: entry.expiresAfterDays,
            review: entry.review,
            approvers,
            position: tenant.positionOf(path),
          },
        ]
      : [];
  });
}

/** A package makes somebody a member of a group; the persona's has to be one that it fills. */
function checkLeads(tenant: TenantReader, path: Path, name: string, { persona }: PackageEntry): void {
  const entry = tenant.entry.personas[persona];
  const way = (['rule', 'members', 'group'] as const).find((key) => entry?.[key] !== undefined);
  const twin = Object.keys(tenant.entry.packages).find(
    (other) => other !== name && tenant.entry.packages[other]?.persona === persona,
  );
  if (way !== undefined) {
    tenant.refuse([...path, 'persona'], `is "${persona}", whose members come about by ${way}`, {
      allowed: 'a persona whose members this package admits',
      fix: `write package: ${name} there in place of ${way}`,
    });
  } else if (twin !== undefined) {
    tenant.refuse([...path, 'persona'], `is "${persona}", which "${twin}" leads to as well`, {
      allowed: 'one package for a persona',
      fix: 'make a persona for each, or join the packages',
    });
  }
}

function checkRequestors(
  tenant: TenantReader,
  path: Path,
  { requestors }: PackageEntry,
  kind: 'member' | 'guest' | 'service-account' | 'workload',
): void {
  const at = [...path, 'requestors'];
  if ((requestors === 'members') !== (kind === 'member')) {
    tenant.refuse(at, `is ${requestors}, and the package leads to a persona of kind ${kind}`, {
      allowed: kind === 'member' ? 'members' : 'partners or anybody-outside',
      fix: 'correct it, or name another persona',
    });
  } else if (requestors === 'partners' && Object.keys(tenant.entry.partners).length === 0) {
    tenant.refuse(at, 'is partners, and the tenant has none', {
      allowed: 'at least one under partners',
      fix: 'declare one, or write anybody-outside',
    });
  }
}

/** Partners in the order of the file. */
export function resolvePartners(tenant: TenantReader): readonly PartnerTenant[] {
  const ids = new Map([[tenant.entry.id.toLowerCase(), tenant.name]]);
  return Object.entries(tenant.entry.partners).map(([name, entry]): PartnerTenant => {
    const path = ['partners', name];
    const id = tenant.id([...path, 'id'], entry.id, 'tenant');
    const other = ids.get(id);
    if (other !== undefined) {
      tenant.refuse([...path, 'id'], `is "${id}", which is the id of "${other}"`, {
        allowed: 'the id of another tenant, each once',
        fix: 'correct the id',
      });
    }
    ids.set(id, other ?? name);
    const trusts = (claim: (typeof entry.trust)[number]) => entry.trust.includes(claim);
    const { connectedOrganisation } = entry;
    return {
      name,
      title: entry.title ?? name,
      id,
      ...(connectedOrganisation !== undefined && {
        connectedOrganisation: tenant.id(
          [...path, 'connectedOrganisation'],
          connectedOrganisation,
          'connected organisation',
        ),
      }),
      trust: {
        mfa: trusts('mfa'),
        compliantDevice: trusts('compliantDevice'),
        hybridJoinedDevice: trusts('hybridJoinedDevice'),
      },
      position: tenant.positionOf(path),
    };
  });
}
