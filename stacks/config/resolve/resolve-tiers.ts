import { ServiceTier } from '../../../constructs/model/service';
import { SERVICE_TIERS } from '../../../constructs/model/tables/service-tiers';
import { pathText } from '../path-text';
import { ServiceTierEntry } from '../service-schema';
import { EstateReader } from './estate-reader';

/** What a tier of the estate's own has unless it says: what the second tier has, and no uptime. */
const BASE: Omit<ServiceTier, 'id' | 'title' | 'rank' | 'rto' | 'rpo'> = {
  tolerates: { node: 0, domain: 60 },
  pairs: false,
  hours: 'extended',
  siteRecovery: false,
  backup: { everyHours: 12, days: 30, weeks: 12, months: 12, years: 1 },
};

/** Tiers by name: the built-in ones with the figures that the estate changes, then its own. */
export function resolveTiers(reader: EstateReader): ReadonlyMap<string, ServiceTier> {
  const tiers = new Map(SERVICE_TIERS.map((tier) => [tier.id, tier]));
  for (const [id, entry] of Object.entries(reader.file.serviceTiers)) {
    const tier = tierOf(reader, id, entry, tiers.get(id));
    if (tier) tiers.set(id, tier);
  }
  return tiers;
}

function tierOf(
  reader: EstateReader,
  id: string,
  entry: ServiceTierEntry,
  known: ServiceTier | undefined,
): ServiceTier | undefined {
  const { title, tolerates, backup, ...figures } = entry;
  const { rank, rto, rpo } = { ...known, ...present(figures) };
  if (rank === undefined || rto === undefined || rpo === undefined) {
    const missing = Object.entries({ rank, rto, rpo }).flatMap(([key, value]) =>
      value === undefined ? [key] : [],
    );
    const path = ['serviceTiers', id];
    reader.report(
      path,
      {
        message: `${pathText(path)} has no ${missing.join(' and no ')}`,
        allowed: `a tier of your own has rank, rto and rpo; built in are ${SERVICE_TIERS.map((tier) => tier.id).join(', ')}`,
        fix: `add ${missing.join(' and ')}, or correct the name`,
      },
      'key',
    );
    return undefined;
  }
  const base = { ...BASE, ...known };
  return {
    ...base,
    ...present(figures),
    id,
    title: title ?? known?.title ?? id,
    rank,
    rto,
    rpo,
    tolerates: { ...base.tolerates, ...present(tolerates ?? {}) },
    backup: { ...base.backup, ...present(backup ?? {}) },
  };
}

/** Without what is undefined, so that it can't hide what lies beneath. */
function present<T extends object>(entry: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]: Exclude<T[Key], undefined>;
  };
}
