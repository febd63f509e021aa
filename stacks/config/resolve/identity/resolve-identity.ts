import { Organisation, Subscription } from '../../../../constructs/model/organisation';
import { Identity, Tenant } from '../../../../constructs/model/identity';
import { userRiskMeets } from '../../../../constructs/model/policy-settings';
import { pathText } from '../../path-text';
import { EstateReader } from '../estate-reader';
import { readApplicationNames } from './application-names';
import { checkDisplayNames } from './check-display-names';
import { derivedExceptions } from './derived-exceptions';
import { IdRegister } from './id-register';
import { resolveApplications } from './resolve-applications';
import { DirectorySurroundings, resolveDirectories } from './resolve-directories';
import { resolveExceptions } from './resolve-exceptions';
import { resolvePackages, resolvePartners } from './resolve-guests';
import { resolveObligations } from './resolve-obligations';
import { resolvePersonas } from './resolve-personas';
import { resolvePlaces } from './resolve-places';
import { resolvePolicies } from './resolve-policies';
import { resolveAccess, resolveRoles } from './resolve-privileges';
import { resolveStrengths } from './resolve-strengths';
import { TenantReader } from './tenant-reader';

/** What identity is resolved against. */
export interface IdentitySurroundings extends DirectorySurroundings {
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly subscriptions: ReadonlyMap<string, Subscription>;
  /** Folder that positions name the file in. */
  readonly home: string;
}

/** Tenants in the order of the file. */
export function resolveIdentity(reader: EstateReader, around: IdentitySurroundings): Identity {
  const ids = new IdRegister(reader);
  const entries = Object.entries(reader.file.identity.tenants);
  const tenantIds = new Map<string, string>();
  const homes = new Map<string, string>();
  const publishers = new Map<string, string>();
  const tenants = entries.map(([name, entry]) => {
    const organisations = organisationsOf(reader, name, entries.length === 1, around.organisations, homes);
    const tenant = new TenantReader(reader, name, entry, organisations, ids, around.home);
    const id = tenant.id(['id'], entry.id, 'tenant');
    const other = tenantIds.get(id);
    if (other !== undefined) {
      tenant.refuse(['id'], `is the id of tenant "${other}" too`, {
        allowed: 'one name for a tenant',
        fix: 'correct the id, or join the two',
      });
    }
    tenantIds.set(id, other ?? name);
    return resolveTenant(tenant, id, around, publishers);
  });
  checkHomes(reader, around.organisations, homes);
  return { tenants };
}

/** Whose people are in a tenant: those it names, or all of the estate if it is the only one. */
function organisationsOf(
  reader: EstateReader,
  name: string,
  isOnly: boolean,
  all: ReadonlyMap<string, Organisation>,
  homes: Map<string, string>,
): ReadonlyMap<string, Organisation> {
  const path = ['identity', 'tenants', name];
  const given = reader.file.identity.tenants[name]?.organisations;
  if (!given && !isOnly) {
    reader.report(
      path,
      {
        message: `${pathText(path)} does not say whose people are in it`,
        allowed: `some of ${[...all.keys()].join(', ')}`,
        fix: 'add organisations: there are several tenants',
      },
      'key',
    );
  }
  const mine = given ?? (isOnly ? [...all.keys()] : []);
  const found = mine.flatMap((id, index): [string, Organisation][] => {
    const at = [...path, 'organisations', index];
    const organisation = reader.lookUp(at, id, 'organisations', all);
    const other = homes.get(id);
    if (other !== undefined) {
      reader.report(at, {
        message: `${pathText(at)} is "${id}", ${other === name ? 'which stands in the list already' : `whose people are in tenant "${other}"`}`,
        allowed: 'each organisation in one tenant: its subscriptions belong to that',
        fix: 'remove it in one place',
      });
    }
    homes.set(id, other ?? name);
    return organisation ? [[id, organisation]] : [];
  });
  return new Map(found);
}

/** Where there are tenants, each organisation is in one: else nobody could tell who its subscriptions trust. */
function checkHomes(
  reader: EstateReader,
  organisations: ReadonlyMap<string, Organisation>,
  homes: ReadonlyMap<string, string>,
): void {
  const tenants = Object.keys(reader.file.identity.tenants);
  if (tenants.length === 0 || !reader.isWellFormed('identity', 'organisations')) return;
  const listed = tenants.some((name) => reader.file.identity.tenants[name]?.organisations !== undefined);
  for (const id of [...organisations.keys()].filter((known) => listed && !homes.has(known))) {
    reader.report(
      ['organisations', id],
      {
        message: `organisations.${id} is in no tenant`,
        allowed: `one of ${tenants.join(', ')}: its subscriptions belong to it`,
        fix: `add ${id} to the organisations of a tenant`,
      },
      'key',
    );
  }
}

function resolveTenant(
  tenant: TenantReader,
  id: string,
  around: IdentitySurroundings,
  publishers: Map<string, string>,
): Tenant {
  const { entry, name } = tenant;
  tenant.idList(['approvers'], entry.approvers, 'group');
  tenant.places(['workloadPlaces'], entry.workloadPlaces);
  const personas = resolvePersonas(tenant);
  const accounts = resolveBreakGlass(tenant);
  const policies = resolvePolicies(tenant);
  const guestApplications = readApplicationNames(tenant, ['guestApplications'], entry.guestApplications);
  checkWorkloads(tenant);
  const obligations = resolveObligations(tenant, {
    guestApplications,
    workloadPlaces: entry.workloadPlaces,
    userRisk: userRiskMeets({ policies }),
  });
  const directories = resolveDirectories(tenant, around);
  const resolved: Tenant = {
    name,
    title: entry.title ?? name,
    id,
    organisations: [...tenant.organisations.values()],
    domain: entry.domain.toLowerCase(),
    breakGlass: { accounts, licences: tenant.entry.licences },
    personas,
    places: resolvePlaces(tenant),
    strengths: resolveStrengths(tenant),
    policies,
    obligations,
    exceptions: [
      ...derivedExceptions(tenant, obligations, directories),
      ...resolveExceptions(tenant, obligations),
    ],
    guestApplications,
    workloadPlaces: entry.workloadPlaces,
    applications: resolveApplications(tenant, publishers),
    roles: resolveRoles(tenant),
    access: resolveAccess(tenant, around.subscriptions),
    packages: resolvePackages(tenant),
    partners: resolvePartners(tenant),
    directories,
    position: tenant.positionOf([]),
  };
  checkDisplayNames(tenant, resolved);
  return resolved;
}

/** Two different accounts, and neither of them anybody else's: what locks a persona out must not lock them out. */
function resolveBreakGlass(tenant: TenantReader): readonly string[] {
  const accounts = tenant.idList(['breakGlass'], tenant.entry.breakGlass, 'user');
  for (const [name, { members }] of Object.entries(tenant.entry.personas)) {
    members?.forEach((member, index) => {
      if (!accounts.includes(member.toLowerCase())) return;
      tenant.refuse(['personas', name, 'members', index], 'is a break-glass account', {
        allowed: 'break-glass accounts are of no persona',
        fix: 'remove it',
      });
    });
  }
  return accounts;
}

function checkWorkloads(tenant: TenantReader): void {
  const workload = Object.entries(tenant.entry.personas).find(([, { kind }]) => kind === 'workload');
  if (!workload || tenant.entry.workloadPlaces.length > 0) return;
  tenant.refuse(
    ['personas', workload[0]],
    'is of programs, and the tenant has no workloadPlaces',
    {
      allowed: 'at least one place: programs sign in from nowhere else',
      fix: 'add workloadPlaces to the tenant',
    },
    'key',
  );
}
