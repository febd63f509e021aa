import { Deployed } from '../../../constructs/model/estate';
import { RegionPair, regionsOf } from '../../../constructs/model/region';
import { DeployedFile } from '../deployed-schema';
import { FileReader } from './estate-reader';

/** What a deployment gives when nothing has been written back yet. */
export const NOTHING_DEPLOYED: Deployed = { workspaces: {}, identities: {}, dnsPrivateResolver: {} };

/** GUIDs in lower case; regions that aren't the estate's are refused. */
export function resolveDeployed(reader: FileReader<DeployedFile>, pair: RegionPair): Deployed {
  const names = regionsOf(pair).map(({ name }) => name);
  const { workspaces, identities, dnsPrivateResolver } = reader.file;
  for (const [key, byRegion] of Object.entries(reader.file)) {
    for (const region of Object.keys(byRegion).filter((name) => !names.includes(name))) {
      reader.report(
        [key, region],
        {
          message: `${key} has "${region}", which is not a region of the estate`,
          allowed: names.join(' or '),
          fix: 'remove it, or correct the region',
        },
        'key',
      );
    }
  }
  for (const [region, confirmed] of Object.entries(present(dnsPrivateResolver))) {
    reader.date(['dnsPrivateResolver', region], confirmed);
  }
  return {
    workspaces: mapValues(present(workspaces), (guid) => guid.toLowerCase()),
    identities: mapValues(present(identities), (roles) =>
      mapValues(present(roles), (guid) => guid.toLowerCase()),
    ),
    dnsPrivateResolver: present(dnsPrivateResolver),
  };
}

function present<Value>(record: Readonly<Record<string, Value | undefined>>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, Value] => entry[1] !== undefined),
  );
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
