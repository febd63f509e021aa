import { declaredDependencies } from '../../../../policies/rules/organisations/declared-dependencies';
import { DeclaredOrganisation } from '../../../../policies/declaration/declaration';
import { declare, idOf, one, OTHER_SUBSCRIPTION, SUBSCRIPTION, UNKNOWN } from '../support/fragments';
import { casesOf, stackOf } from '../support/rule-case';

const organisation = (id: string, parts: Partial<DeclaredOrganisation> = {}): DeclaredOrganisation => ({
  id,
  title: id,
  kind: 'council',
  strategies: [],
  belongsTo: [],
  agreedFlows: [],
  contact: 'platform@example.org',
  ...parts,
});
const declaration = (east: Partial<DeclaredOrganisation>, west: Partial<DeclaredOrganisation>) =>
  declare({
    organisations: [organisation('east', east), organisation('west', west)],
    subscriptions: [
      { name: 'east', id: SUBSCRIPTION, organisation: 'east' },
      { name: 'west', id: OTHER_SUBSCRIPTION, organisation: 'west' },
    ],
  });
const peeredWith = (subscription: string) =>
  one('azurerm_virtual_network_peering', 'out', {
    virtual_network_name: 'web',
    remote_virtual_network_id: idOf('Microsoft.Network/virtualNetworks', 'far', subscription),
  });

export const cases = casesOf(declaredDependencies, [
  {
    name: 'councils that do not refer to one another pass',
    expect: 'pass',
    resources: peeredWith(SUBSCRIPTION),
    declaration: declaration({}, {}),
    on: 'organisations.east',
  },
  {
    name: 'a council may depend on the shared platform that it belongs to',
    expect: 'pass',
    resources: peeredWith(OTHER_SUBSCRIPTION),
    declaration: declaration({ belongsTo: ['west'] }, { kind: 'shared' }),
    says: 'only on west',
  },
  {
    name: 'a shared platform may refer to those that belong to it',
    expect: 'pass',
    stacks: { hub: stackOf(peeredWith(SUBSCRIPTION), OTHER_SUBSCRIPTION) },
    declaration: declaration({ belongsTo: ['west'] }, { kind: 'shared' }),
  },
  {
    name: "a council that refers to another's network fails",
    expect: 'fail',
    resources: peeredWith(OTHER_SUBSCRIPTION),
    declaration: declaration({}, {}),
    on: 'azurerm_virtual_network_peering.out',
    says: 'refers to a resource of west',
  },
  {
    name: 'a shared platform that the council does not belong to fails',
    expect: 'fail',
    resources: peeredWith(OTHER_SUBSCRIPTION),
    declaration: declaration({}, { kind: 'shared' }),
  },
  {
    name: 'belonging to a council that is not shared covers nothing',
    expect: 'fail',
    resources: peeredWith(OTHER_SUBSCRIPTION),
    declaration: declaration({ belongsTo: ['west'] }, {}),
  },
  {
    name: 'a subscription that nobody declares is undecided',
    expect: 'unknown',
    resources: peeredWith('00000000-0000-4000-8000-0000000000ff'),
    declaration: declaration({}, {}),
  },
  {
    name: "an id that is not known may be another council's",
    expect: 'unknown',
    resources: one('azurerm_virtual_network_peering', 'out', {
      virtual_network_name: 'web',
      remote_virtual_network_id: UNKNOWN,
    }),
    declaration: declaration({}, {}),
    on: 'azurerm_virtual_network_peering.out',
  },
  {
    name: 'an identity of the directory belongs to no subscription',
    expect: 'pass',
    resources: one('azurerm_role_assignment', 'reader', {
      scope: `/subscriptions/${SUBSCRIPTION}`,
      principal_id: UNKNOWN,
    }),
    declaration: declaration({}, {}),
  },
  {
    name: "a hybrid worker's id is no resource's",
    expect: 'pass',
    resources: one('azurerm_automation_hybrid_runbook_worker', 'uploader', {
      worker_id: '${uuidv5("url", "machine")}',
      vm_resource_id: `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-a/providers/Microsoft.Compute/virtualMachines/vm-a`,
    }),
    declaration: declaration({}, {}),
  },
  {
    name: "a resource whose subscription is not known may be anybody's",
    expect: 'unknown',
    stacks: { test: stackOf(peeredWith(SUBSCRIPTION), UNKNOWN) },
    declaration: declaration({}, {}),
    on: 'organisations',
  },
  {
    name: 'without a declaration there are no organisations',
    expect: 'not-applicable',
    resources: peeredWith(OTHER_SUBSCRIPTION),
  },
]);
