import { tryFindRegion } from '../../../../constructs/model/region';
import { textOf } from '../../../graph/attribute';
import { Reference, Resource } from '../../../graph/graph';
import { follow, regionOf } from '../../../graph/views/read';
import { NodeId, StepId } from '../model';
import { keyOf, NodeReader, Reading, titleOf } from './reading';
import { reached } from './reached';
import { nameIn, stepOf, whereIn } from './recovery-step';
import { switchRecord } from './switch-record';
import { placed } from './zone-redundant';

/** What a replication type keeps copies in. `RA-` can be read in the pair, by another name that nobody has to use. */
const REPLICATIONS: Readonly<Record<string, { readonly zones: boolean; readonly pair: boolean }>> = {
  LRS: { zones: false, pair: false },
  ZRS: { zones: true, pair: false },
  GRS: { zones: false, pair: true },
  RAGRS: { zones: false, pair: true },
  GZRS: { zones: true, pair: true },
  RAGZRS: { zones: true, pair: true },
};

/** An account: in its region, and if it is copied to the pair, there once a person fails it over. */
const account: NodeReader = (reading, resource) => {
  const id = keyOf(resource);
  const written = textOf(resource.get('account_replication_type'));
  const replication = written === undefined ? undefined : REPLICATIONS[written.toUpperCase()];
  if (replication === undefined) {
    return reading.opaque(id, resource, `how ${titleOf(resource)} is replicated isn't known`);
  }
  const here = inRegion(reading, resource, replication.pair ? `${id} itself` : id, {
    region: regionOf(resource),
    zones: replication.zones,
    title: titleOf(resource),
  });
  if (!replication.pair) return here;
  const pair = pairOf(resource);
  const there =
    pair === undefined
      ? reading.opaque(`${id} copy`, resource, `the pair of the region of ${titleOf(resource)} isn't known`)
      : inRegion(reading, resource, `${id} copy`, {
          region: pair,
          zones: false,
          title: `copy of ${titleOf(resource)}`,
        });
  return reading.gate({
    kind: 'failover',
    id,
    title: `${titleOf(resource)} and its copy in the pair`,
    address: id,
    of: [here, there],
    switch: { by: 'hand', step: failOver(reading, resource, written ?? '') },
  });
};

interface Place {
  readonly region: string | undefined;
  readonly zones: boolean;
  readonly title: string;
}

function inRegion(reading: Reading, resource: Resource, id: NodeId, place: Place): NodeId {
  const { region, zones, title } = place;
  const zone = { kind: zones ? ('redundant' as const) : ('some' as const) };
  const own = placed(reading, resource, { id: `${id} data`, title, region, zone });
  return reached(reading, resource, { id, title, own, region });
}

function pairOf(resource: Resource): string | undefined {
  const region = regionOf(resource);
  return region === undefined ? undefined : tryFindRegion(region)?.pair;
}

/** What was written after the last copy is lost, and the account keeps its copies in one place until somebody changes that. */
function failOver(reading: Reading, resource: Resource, replication: string): StepId {
  const name = `--name ${nameIn(resource)} ${whereIn(resource)}`;
  const record = switchRecord(reading, resource);
  const check = `az storage account show ${name} --query '{here: primaryLocation, state: statusOfPrimary}' says the other region and available`;
  return stepOf(reading, 'storage-failover', {
    id: `step:${keyOf(resource)}`,
    title: `Fail ${titleOf(resource)} over to the pair`,
    commands: [`az storage account failover ${name} --yes`, ...record.to],
    check,
    needs: [],
    back: {
      title: `Copy ${titleOf(resource)} to the pair again (a failover leaves it with LRS), then fail it over back and give it ${replication} again`,
      commands: [
        `az storage account update ${name} --sku Standard_GRS`,
        `az storage account failover ${name} --yes`,
        ...record.back,
        ...spread(resource, replication),
      ],
      check,
    },
  });
}

/** From one zone to all of them is a conversion, which starts from copies in the pair. */
function spread(resource: Resource, replication: string): readonly string[] {
  const update = `az storage account update --name ${nameIn(resource)} ${whereIn(resource)} --sku Standard_`;
  if (REPLICATIONS[replication]?.zones !== true) return [`${update}${replication}`];
  return [
    `${update}GRS`,
    `az storage account migration start --account-name ${nameIn(resource)} ${whereIn(resource)} --name default --sku Standard_${replication} --no-wait`,
  ];
}

/** What is in an account stands and falls with it. */
function inAccount(reading: Reading, resource: Resource): NodeId {
  const found = [ACCOUNT_ID, ACCOUNT_NAME]
    .map((path): Reference => follow(reading.graph, resource, path))
    .find(({ kind }) => kind !== 'none');
  const of = found && reading.nodeAt(found, `the storage account of ${titleOf(resource)}`);
  return of ?? reading.opaque(keyOf(resource), resource, `the account of ${titleOf(resource)} isn't known`);
}

const ACCOUNT_ID = 'storage_account_id';
const ACCOUNT_NAME = 'storage_account_name';

/** Storage accounts and what is in them, by type. */
export const STORAGE: Readonly<Record<string, NodeReader>> = {
  azurerm_storage_account: account,
  azurerm_storage_container: inAccount,
  azurerm_storage_share: inAccount,
};
