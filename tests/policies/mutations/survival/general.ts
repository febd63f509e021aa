import { StackDocument } from '../../../../policies/graph/stack-document';
import { Found, resourcesOf } from '../found';
import { changing, GeneralMutation } from '../general-mutation';
import { Attributes, remove, set } from '../stack-json';
import { scale } from './scale';

type Find = GeneralMutation['find'];

function first(
  documents: readonly StackDocument[],
  type: string,
  isWanted: (values: Attributes) => boolean = () => true,
): Found | undefined {
  return resourcesOf(documents, type).find(({ values }) => isWanted(values));
}

/** Sets values of the first resource of a type that is wanted. */
function setFirst(type: string, values: Attributes, isWanted?: (values: Attributes) => boolean): Find {
  return (documents) => {
    const found = first(documents, type, isWanted);
    return found && changing(found, set(found.address, values));
  };
}

function removeFirst(type: string, isWanted?: (values: Attributes) => boolean): Find {
  return (documents) => {
    const found = first(documents, type, isWanted);
    return found && changing(found, remove(found.address));
  };
}

const isIn = (region: string) => (values: Attributes) => values['location'] === region;
const isZoneRedundant = (values: Attributes) => values['zone_redundant'] === true;
const isCopy = (values: Attributes) => values['create_mode'] === 'OnlineSecondary';

/** All machines of a stack that has a load balancer, in one zone. */
const inOneZone: Find = (documents) => {
  const balanced = resourcesOf(documents, 'azurerm_lb').map(({ stack }) => stack);
  const machines = resourcesOf(documents, 'azurerm_windows_virtual_machine');
  const second = machines.find(({ stack, values }) => values['zone'] === '2' && balanced.includes(stack));
  const fellows = machines.filter(({ stack }) => stack === second?.stack);
  return second && changing(second, ...fellows.map(({ address }) => set(address, { zone: '1' })));
};

/** Edits that apply wherever there is something of their kind. */
export const GENERAL: readonly GeneralMutation[] = [
  {
    name: 'a database that is not zone redundant',
    core: ['survival/failure-domains'],
    find: setFirst('azurerm_mssql_database', { zone_redundant: false }, isZoneRedundant),
  },
  {
    name: 'a database without its copy in the other region',
    core: ['survival/parts-built', 'survival/regions'],
    find: removeFirst('azurerm_mssql_database', isCopy),
  },
  {
    name: 'a database whose backups stay in its region',
    core: ['recovery/stores-backed-up'],
    find: setFirst('azurerm_mssql_database', { storage_account_type: 'Zone' }, isZoneRedundant),
  },
  {
    name: 'a plan that may shrink to one worker',
    core: ['survival/nodes', 'survival/failure-domains'],
    find: (documents) => {
      const found = first(documents, 'azurerm_monitor_autoscale_setting', isIn('uksouth'));
      return found && changing(found, scale(found.address, { minimum: 1 }));
    },
  },
  {
    name: 'machines of a region in one zone',
    core: ['survival/nodes', 'survival/failure-domains'],
    find: inOneZone,
  },
  {
    name: 'a load balancer that asks nobody',
    core: ['survival/nodes', 'survival/failure-domains'],
    find: setFirst('azurerm_lb_rule', { probe_id: null }),
  },
  {
    name: 'a firewall in one zone',
    core: ['region/zones-exist'],
    find: setFirst('azurerm_firewall', { zones: ['1'] }, isIn('uksouth')),
  },
  {
    name: 'a backup vault in another region than its machines',
    core: ['recovery/vault-in-the-right-region'],
    find: setFirst('azurerm_recovery_services_vault', { location: 'ukwest' }, isIn('uksouth')),
  },
  {
    name: 'copies that are not restored in the other region without Microsoft',
    core: ['recovery/vaults-survive'],
    find: setFirst('azurerm_recovery_services_vault', { cross_region_restore_enabled: false }),
  },
  {
    name: 'a machine that nobody backs up',
    core: ['recovery/machines-backed-up'],
    find: removeFirst('azurerm_backup_protected_vm'),
  },
  {
    name: 'a vault that one person alone can empty',
    core: ['safe/two-person-deletion'],
    find: removeFirst('azurerm_recovery_services_vault_resource_guard_association'),
  },
  {
    name: 'nobody has accepted that Front Door stands alone',
    core: ['survival/common-causes-accepted'],
    find: (_, { accepted }) =>
      accepted.some(({ id }) => id === 'front-door')
        ? {
            declaration: (declaration) => {
              declaration.accepted = declaration.accepted.filter(({ id }) => id !== 'front-door');
            },
          }
        : undefined,
  },
  {
    name: 'recovery times of no time',
    core: ['survival/regions'],
    find: () => ({
      declaration: (declaration) => {
        declaration.services = declaration.services.map((service) => ({
          ...service,
          tier: { ...service.tier, rto: 0 },
        }));
      },
    }),
  },
];
