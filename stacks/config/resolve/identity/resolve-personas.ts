import { Membership, Persona } from '../../../../constructs/model/identity';
import { PersonaEntry } from '../../identity-people-schema';
import { Path } from '../../yaml-value';
import { readCombinations } from './combinations';
import { defaultMethods } from './default-methods';
import { ruleFault } from './membership-rule';
import { TenantReader } from './tenant-reader';

/** Words of exceptions that stand beside the personas. */
const RESERVED = ['break-glass', 'directory-synchronisation'];

const WAYS = ['rule', 'members', 'package', 'group', 'servicePrincipals'] as const;
type Way = (typeof WAYS)[number];

/** Personas in the order of the file; those that nobody can be told to be in are left out. */
export function resolvePersonas(tenant: TenantReader): readonly Persona[] {
  const groups = new Map<string, string>();
  return Object.entries(tenant.entry.personas).flatMap(([name, entry]): Persona[] => {
    const path = ['personas', name];
    checkName(tenant, path, name);
    checkKind(tenant, path, entry);
    const membership = resolveMembership(tenant, path, name, entry);
    if (membership?.kind === 'given') checkGroup(tenant, path, name, membership.objectId, groups);
    const { kind, administrators } = entry;
    const devices = entry.devices ?? (kind === 'member' || kind === 'service-account' ? 'corporate' : 'none');
    const methods = entry.methods && readCombinations(tenant, [...path, 'methods'], entry.methods);
    const persona = {
      name,
      title: entry.title ?? name,
      kind,
      organisation: tenant.organisation([...path, 'organisation'], entry.organisation),
      guestTypes: kind === 'guest' ? (entry.guestTypes ?? (['b2bCollaborationGuest'] as const)) : [],
      devices,
      licences: entry.licences ?? tenant.entry.licences,
      administrators,
      methods: methods ?? defaultMethods({ kind, devices, administrators }),
      position: tenant.positionOf(path),
    };
    return membership ? [{ ...persona, membership }] : [];
  });
}

function checkName(tenant: TenantReader, path: Path, name: string): void {
  if (!RESERVED.includes(name)) return;
  tenant.refuse(
    path,
    'has a name that stands for something else',
    { allowed: `any name but ${RESERVED.join(' and ')}`, fix: 'choose another name' },
    'key',
  );
}

function checkKind(tenant: TenantReader, path: Path, entry: PersonaEntry): void {
  if (entry.guestTypes && entry.kind !== 'guest') {
    tenant.refuse([...path, 'guestTypes'], `is given, and the persona is of kind ${entry.kind}`, {
      allowed: 'only guests have types',
      fix: 'remove it, or write kind: guest',
    });
  }
  if (entry.administrators && entry.kind !== 'member') {
    tenant.refuse([...path, 'administrators'], `is true, and the persona is of kind ${entry.kind}`, {
      allowed: 'administrators are members of the tenant, with accounts of their own',
      fix: 'remove it, or write kind: member',
    });
  }
  if (entry.kind === 'workload' && (entry.methods ?? entry.devices) !== undefined) {
    const key = entry.methods ? 'methods' : 'devices';
    tenant.refuse([...path, key], 'is given, and the persona is of kind workload', {
      allowed: 'programs have neither devices nor methods',
      fix: 'remove it',
    });
  }
}

/** How somebody comes to be in it: by the one way that the file names, or for guests by the package that leads to it. */
function resolveMembership(
  tenant: TenantReader,
  path: Path,
  name: string,
  entry: PersonaEntry,
): Membership | undefined {
  const [way, second] = WAYS.filter((key) => entry[key] !== undefined);
  const fitting: readonly Way[] = entry.kind === 'workload' ? ['servicePrincipals'] : WAYS.slice(0, -1);
  if (way === undefined) {
    const led = packageTo(tenant, name, entry);
    if (!led) tellMissing(tenant, path, fitting);
    return led;
  }
  if (second !== undefined) {
    tenant.refuse([...path, second], `is given beside ${way}`, {
      allowed: `exactly one of ${fitting.join(', ')}`,
      fix: 'remove one of them',
    });
    return undefined;
  }
  if (!fitting.includes(way)) {
    if (isKindKnown(tenant, path, entry)) {
      tenant.refuse([...path, way], `is given, and the persona is of kind ${entry.kind}`, {
        allowed: fitting.join(', '),
        fix: `write ${fitting.length === 1 ? fitting[0] : 'one of them'} instead`,
      });
    }
    return undefined;
  }
  const membership = membershipBy(tenant, path, name, entry, way);
  if (
    entry.administrators &&
    membership &&
    (membership.kind === 'dynamic' || membership.kind === 'package')
  ) {
    tenant.refuse([...path, way], 'is given, and the persona administers', {
      allowed: 'a group that can hold roles has assigned members only: members, or group',
      fix: 'name its members, or the id of a group that can hold roles',
    });
  }
  return membership;
}

/** Whether the kind is what the file says, and not the default in place of a word that is none. */
function isKindKnown(tenant: TenantReader, path: Path, { kind }: PersonaEntry): boolean {
  const written = tenant.written([...path, 'kind']);
  return written === undefined || written === kind;
}

function tellMissing(tenant: TenantReader, path: Path, fitting: readonly Way[]): void {
  if (WAYS.some((way) => tenant.written([...path, way]) !== undefined)) return;
  tenant.refuse(
    path,
    'does not say who is in it',
    {
      allowed: `one of ${fitting.join(', ')}`,
      fix: fitting.length === 1 ? `add ${fitting[0]}` : 'add one of them',
    },
    'key',
  );
}

/** The package that leads to guests; one whose persona isn't there may be meant, and is told where it stands. */
function packageTo(tenant: TenantReader, name: string, { kind }: PersonaEntry): Membership | undefined {
  if (kind !== 'guest') return undefined;
  const packages = tenant.reader.source.keysAt([...tenant.path, 'packages']);
  const leadsTo = (one: string) => tenant.written(['packages', one, 'persona']);
  const found =
    packages.find((one) => leadsTo(one) === name) ??
    packages.find((one) => tenant.written(['personas', String(leadsTo(one))]) === undefined);
  return found === undefined ? undefined : { kind: 'package', package: found };
}

function membershipBy(
  tenant: TenantReader,
  path: Path,
  name: string,
  entry: PersonaEntry,
  way: Way,
): Membership | undefined {
  const at = [...path, way];
  switch (way) {
    case 'rule':
      return dynamic(tenant, at, entry.rule ?? '');
    case 'members':
      return { kind: 'assigned', members: tenant.idList(at, entry.members ?? [], 'user') };
    case 'group':
      return { kind: 'given', objectId: tenant.id(at, entry.group ?? '', 'group') };
    case 'servicePrincipals': {
      const objectIds = tenant.idList(at, entry.servicePrincipals ?? [], 'service principal');
      return { kind: 'service-principals', objectIds };
    }
    case 'package':
      return byPackage(tenant, at, name, entry.package ?? '');
  }
}

function dynamic(tenant: TenantReader, at: Path, rule: string): Membership | undefined {
  const fault = ruleFault(rule);
  if (fault) tenant.refuse(at, fault.said, fault);
  return fault ? undefined : { kind: 'dynamic', rule };
}

function byPackage(tenant: TenantReader, at: Path, name: string, given: string): Membership | undefined {
  if (!tenant.declares('packages', at, given)) return undefined;
  const leadsTo = tenant.entry.packages[given]?.persona;
  if (leadsTo !== undefined && leadsTo !== name) {
    tenant.refuse(at, `is "${given}", which makes somebody a member of "${leadsTo}"`, {
      allowed: 'a package that leads to this persona',
      fix: `write persona: ${name} there, or name another package`,
    });
    return undefined;
  }
  return { kind: 'package', package: given };
}

/** Two personas of one group could not be told apart. */
function checkGroup(
  tenant: TenantReader,
  path: Path,
  name: string,
  group: string,
  groups: Map<string, string>,
): void {
  const other = groups.get(group);
  if (other !== undefined) {
    tenant.refuse([...path, 'group'], `is the group of persona "${other}" too`, {
      allowed: 'a group of its own: policies tell personas apart by their groups',
      fix: 'name another group, or join the two personas',
    });
  }
  groups.set(group, other ?? name);
}
