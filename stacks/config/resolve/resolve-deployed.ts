import { Deployed } from '../../../constructs/model/estate';
import { HandAct } from '../../../constructs/model/hand-acts';
import { RegionPair, regionsOf } from '../../../constructs/model/region';
import { DeployedFile } from '../deployed-schema';
import { didYouMean } from '../suggest';
import { FileReader } from './estate-reader';

/** What a deployment gives when nothing has been written back yet. */
export const NOTHING_DEPLOYED: Deployed = {
  workspaces: {},
  identities: {},
  dnsPrivateResolver: {},
  evidenced: {},
};

/**
 * GUIDs in lower case; regions that aren't the estate's are refused, and so is evidence of what it has nobody do.
 * @param acts what is to be done by hand; undefined if that can't be told, and any evidence is taken
 */
export function resolveDeployed(
  reader: FileReader<DeployedFile>,
  pair: RegionPair,
  acts: readonly HandAct[] | undefined,
): Deployed {
  const names = regionsOf(pair).map(({ name }) => name);
  const { evidenced, ...inRegions } = reader.file;
  const { workspaces, identities, dnsPrivateResolver } = inRegions;
  for (const [key, byRegion] of Object.entries(inRegions)) {
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
  if (acts) checkEvidenced(reader, acts);
  for (const [act, day] of Object.entries(evidenced)) {
    reader.date(['evidenced', act], day);
  }
  return {
    workspaces: mapValues(present(workspaces), (guid) => guid.toLowerCase()),
    identities: mapValues(present(identities), (roles) =>
      mapValues(present(roles), (guid) => guid.toLowerCase()),
    ),
    dnsPrivateResolver: present(dnsPrivateResolver),
    evidenced,
  };
}

function checkEvidenced(reader: FileReader<DeployedFile>, acts: readonly HandAct[]): void {
  const ids = acts.map(({ id }) => id);
  for (const act of Object.keys(reader.file.evidenced).filter((name) => !ids.includes(name))) {
    reader.report(
      ['evidenced', act],
      {
        message: `evidenced has "${act}", which no step of this estate is`,
        allowed: ids.length > 0 ? ids.join(', ') : 'nothing: the estate has no step that is evidenced',
        fix: didYouMean(act, ids, 'remove it'),
      },
      'key',
    );
  }
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
