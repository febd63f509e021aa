import { Deployed } from '../../../constructs/model/estate';
import { HandAct } from '../../../constructs/model/hand-act';
import { RegionPair, regionsOf } from '../../../constructs/model/region';
import { DeployedFile } from '../deployed-schema';
import { didYouMean } from '../suggest';
import { FileReader } from './estate-reader';

/** What a deployment gives when nothing has been written back yet. */
export const NOTHING_DEPLOYED: Deployed = {
  workspaces: {},
  identities: {},
  dnsPrivateResolver: {},
  servicePrincipals: {},
  evidenced: {},
};

/** What may be written back besides what is by region; a part is undefined if it can't be told, and then anything is taken. */
export interface DeployedGrounds {
  /** What is to be done by hand. */
  readonly acts: readonly HandAct[] | undefined;
  /** Applications from the gallery, as `<tenant>/<application>`. */
  readonly galleryApplications: readonly string[] | undefined;
}

/** GUIDs in lower case; regions and applications that aren't the estate's are refused, and so is evidence of what it has nobody do. */
export function resolveDeployed(
  reader: FileReader<DeployedFile>,
  pair: RegionPair,
  { acts, galleryApplications }: DeployedGrounds,
): Deployed {
  const names = regionsOf(pair).map(({ name }) => name);
  const { evidenced, servicePrincipals, ...inRegions } = reader.file;
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
  if (galleryApplications) checkApplications(reader, galleryApplications);
  for (const [act, day] of Object.entries(evidenced)) {
    reader.date(['evidenced', act], day);
  }
  return {
    workspaces: mapValues(present(workspaces), (guid) => guid.toLowerCase()),
    identities: mapValues(present(identities), (roles) =>
      mapValues(present(roles), (guid) => guid.toLowerCase()),
    ),
    dnsPrivateResolver: present(dnsPrivateResolver),
    servicePrincipals: mapValues(servicePrincipals, (id) => id.toLowerCase()),
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

function checkApplications(reader: FileReader<DeployedFile>, known: readonly string[]): void {
  const given = Object.keys(reader.file.servicePrincipals);
  for (const application of given.filter((name) => !known.includes(name))) {
    reader.report(
      ['servicePrincipals', application],
      {
        message: `servicePrincipals has "${application}", which is no application from the gallery`,
        allowed: known.length > 0 ? known.join(', ') : 'nothing: the estate has no such application',
        fix: didYouMean(application, known, 'remove it'),
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
