import { Declaration, DeclaredService } from '../../../../../policies/declaration/declaration';
import { survivalOf } from '../../../../../policies/provers/survival/survivals';
import { declare, idOf, merge, one, Resources } from '../../../rules/support/fragments';
import { stackOf } from '../../../rules/support/rule-case';
import { graphOfStacks } from './one-node';

/** Verdicts on the means of recovering, with the regions that take each away. */
function meansOf(stacks: Readonly<Record<string, Resources>>, declaration?: Declaration) {
  const all = Object.fromEntries(
    Object.entries(stacks).map(([name, resources]) => [name, stackOf(resources)]),
  );
  return verdicts(all, declaration);
}

function verdicts(stacks: Readonly<Record<string, ReturnType<typeof stackOf>>>, declaration?: Declaration) {
  const { means } = survivalOf(graphOfStacks(stacks), declaration);
  return means.map(({ id, verdict, lostWith }) =>
    [id, verdict, ...lostWith.map((event) => event.id)].join(' '),
  );
}

/** One of a type in each of some regions. */
function each(type: string, ...locations: readonly string[]): Resources {
  return merge(...locations.map((location) => one(type, location, { location })));
}

const PAIR = ['uksouth', 'ukwest'] as const;

describe('the means of recovering', () => {
  test.each([
    ['azurerm_recovery_services_vault', 'vaults'],
    ['azurerm_private_dns_resolver', 'name-resolution'],
    ['azurerm_log_analytics_workspace', 'monitoring'],
  ])('%s of both regions is there after the loss of either, of one is not', (type, id) => {
    expect(meansOf({ test: each(type, ...PAIR) })).toEqual([`${id} pass`]);
    expect(meansOf({ test: each(type, 'uksouth') })).toEqual([`${id} fail region:uksouth`]);
  });

  it('are none that nobody builds', () => {
    expect(meansOf({ test: {} })).toEqual([]);
  });

  it('are the identities that a pipeline signs in as', () => {
    const identities = each('azurerm_user_assigned_identity', ...PAIR);
    const trusts = (name: string) =>
      one('azurerm_federated_identity_credential', name, {
        parent_id: idOf('Microsoft.ManagedIdentity/userAssignedIdentities', name),
      });
    expect(meansOf({ test: identities })).toEqual([]);
    expect(meansOf({ test: merge(identities, trusts('ukwest')) })).toEqual(['pipeline fail region:ukwest']);
    expect(meansOf({ test: merge(identities, trusts('ukwest'), trusts('uksouth')) })).toEqual([
      'pipeline pass',
    ]);
  });
});

describe("states of a region's stacks", () => {
  const kept = (account: string, resources: Resources) => ({
    ...stackOf(resources),
    terraform: { backend: { azurerm: { storage_account_name: account, key: 'x' } } },
  });
  const accounts = stackOf(
    merge(
      ...PAIR.map((location) =>
        one('azurerm_storage_account', `state${location}`, { location, account_replication_type: 'LRS' }),
      ),
    ),
  );
  const group = (location: string) => one('azurerm_resource_group', 'group', { location });

  it('in accounts of their own regions are there when they are needed', () => {
    const stacks = {
      accounts,
      south: kept('stateuksouth', group('uksouth')),
      west: kept('stateukwest', group('ukwest')),
    };
    expect(verdicts(stacks)).toEqual(['state pass']);
  });

  it('in the account of one region go with it', () => {
    const stacks = {
      accounts,
      south: kept('stateuksouth', group('uksouth')),
      west: kept('stateuksouth', group('ukwest')),
    };
    expect(verdicts(stacks)).toEqual(['state fail region:uksouth']);
  });

  it('in an account that is not judged are not known to be there', () => {
    expect(verdicts({ west: kept('elsewhere', group('ukwest')) })[0]).toMatch(/^state unknown/);
  });
});

describe('sign-in of those who recover', () => {
  const machine = (location: string) =>
    one('azurerm_windows_virtual_machine', location, {
      location,
      ...(location === 'uksouth' ? { zone: '1' } : {}),
    });
  const directory = (...locations: readonly string[]): DeclaredService => ({
    name: 'directory',
    title: 'Directory',
    organisation: 'council',
    owner: 'a@example.org',
    approver: 'head',
    tier: {
      id: 't',
      title: 'T',
      rank: 1,
      rto: 60,
      rpo: 60,
      tolerates: { node: 0, domain: 60 },
      pairs: false,
    },
    hours: 'always',
    parts: [
      {
        kind: 'built',
        name: 'controllers',
        resources: locations.map((name) => idOf('Microsoft.Compute/virtualMachines', name).toLowerCase()),
        load: 1,
        chosenBy: 'clients',
      },
    ],
    dependsOn: [],
    degradedWithout: [],
    outside: [],
    signsIn: 'nobody',
    provides: ['directory'],
  });

  it('needs a directory of both regions, if the estate holds one', () => {
    const both = merge(machine('uksouth'), machine('ukwest'));
    expect(meansOf({ test: both }, declare({ services: [directory(...PAIR)] }))).toEqual(['identity pass']);
    expect(meansOf({ test: both }, declare({ services: [directory('ukwest')] }))).toEqual([
      'identity fail region:ukwest',
    ]);
  });
});
