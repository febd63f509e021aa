import { Platform, Spoke } from '../../../constructs/model/estate';
import { Organisation, Subscription } from '../../../constructs/model/organisation';
import { PACKAGES } from '../../../constructs/model/packages';
import { RegionPair, regionsOf } from '../../../constructs/model/region';
import { RegionFacts } from '../../../constructs/model/tables/regions';
import { prefixOf } from '../prefix-of';
import { SpokeEntry } from '../estate-schema';
import { didYouMean } from '../suggest';
import { EstateReader } from './estate-reader';
import { onlyOrganisation } from './resolve-organisations';
import { checkSpokeSizes, TierPlan } from './check-spoke-sizes';

/** A spoke but for its addresses. */
export interface SpokePlan extends Omit<Spoke, 'networks'> {
  readonly prefix: number;
  readonly regions: readonly RegionFacts[];
  readonly tiers: readonly TierPlan[];
}

/** What spokes are resolved against. */
export interface SpokeSurroundings {
  readonly pair: RegionPair;
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly subscriptions: ReadonlyMap<string, Subscription>;
  readonly platform: Platform | undefined;
}

/** Spokes in the order of the file; those whose organisation or subscription isn't there are left out. */
export function resolveSpokes(reader: EstateReader, around: SpokeSurroundings): SpokePlan[] {
  return Object.entries(reader.file.spokes).flatMap(([name, entry]): SpokePlan[] => {
    const subscription = findSubscription(reader, name, entry, around);
    const organisation = findOrganisation(reader, name, entry, around, subscription);
    const regions = findRegions(reader, name, entry, around.pair);
    const tiers = checkSpokeSizes(reader, name, entry);
    checkPackage(reader, name, entry);
    return subscription && organisation
      ? [
          {
            name,
            title: entry.title ?? name,
            organisation,
            subscription,
            owner: entry.owner ?? organisation.contact,
            tags: entry.tags,
            prefix: prefixOf(entry.size),
            regions,
            tiers,
          },
        ]
      : [];
  });
}

function checkPackage(reader: EstateReader, name: string, { package: given }: SpokeEntry): void {
  const known = PACKAGES.map(({ id }) => id);
  if (given === undefined || known.includes(given)) return;
  reader.report(['spokes', name, 'package'], {
    message: `spokes.${name}.package is "${given}", which the table of packages doesn't have`,
    allowed: `one of ${known.join(', ')}`,
    fix: didYouMean(given, known, 'write one of these, or name its servers and blocks'),
  });
}

function findSubscription(
  reader: EstateReader,
  name: string,
  entry: SpokeEntry,
  { subscriptions, platform }: SpokeSurroundings,
): Subscription | undefined {
  if (entry.subscription !== undefined) {
    return reader.lookUp(
      ['spokes', name, 'subscription'],
      entry.subscription,
      'subscriptions',
      subscriptions,
    );
  }
  const others = [...subscriptions.values()].filter((other) => other.name !== platform?.subscription.name);
  if (others.length !== 1) {
    if (!reader.isSound('organisations', 'subscriptions', 'platform')) {
      return undefined;
    }
    const declared = reader.source.keysAt(['subscriptions']);
    reader.report(
      ['spokes', name],
      {
        message: `spokes.${name} has no subscription`,
        allowed: `one of ${declared.join(', ')}`,
        fix: `add subscription: ${others[0]?.name ?? declared[0] ?? '<name>'}`,
      },
      'key',
    );
    return undefined;
  }
  return others[0];
}

function findOrganisation(
  reader: EstateReader,
  name: string,
  entry: SpokeEntry,
  { organisations }: SpokeSurroundings,
  subscription: Subscription | undefined,
): Organisation | undefined {
  return entry.organisation === undefined
    ? (onlyOrganisation(organisations) ?? subscription?.organisation)
    : reader.lookUp(['spokes', name, 'organisation'], entry.organisation, 'organisations', organisations);
}

function findRegions(
  reader: EstateReader,
  name: string,
  { regions }: SpokeEntry,
  pair: RegionPair,
): readonly RegionFacts[] {
  switch (regions) {
    case 'both':
      return regionsOf(pair);
    case 'primary':
    case 'secondary':
      return [pair[regions]];
    default:
      return listedRegions(reader, name, regions, pair);
  }
}

function listedRegions(
  reader: EstateReader,
  name: string,
  listed: readonly string[],
  pair: RegionPair,
): readonly RegionFacts[] {
  const both = regionsOf(pair);
  listed.forEach((region, index) => {
    const isKnown = both.some((known) => known.name === region);
    const isRepeated = listed.indexOf(region) !== index;
    if (!isKnown || isRepeated) {
      reader.report(['spokes', name, 'regions', index], {
        message: `spokes.${name}.regions[${index}] is "${region}", ${isKnown ? 'which stands in the list already' : 'which is not a region of the estate'}`,
        allowed: `${both.map((known) => known.name).join(' or ')}, each once`,
        fix: isKnown ? 'remove it' : 'write one of these, or both, primary or secondary in place of the list',
      });
    }
  });
  return both.filter((known) => listed.includes(known.name));
}
