import { defaultObligations } from '../../../../constructs/model/default-obligations';
import { Obligation } from '../../../../constructs/model/identity';
import { ObligationEntry } from '../../identity-policy-schema';
import { Path } from '../../yaml-value';
import { readApplicationNames } from './application-names';
import { TenantReader } from './tenant-reader';

type When = Obligation['when'];

/** What of a tenant its obligations depend on, resolved. */
export type ObligationGrounds = Parameters<typeof defaultObligations>[0];

/** The strategy's obligations, then the tenant's own in the order of the file. */
export function resolveObligations(tenant: TenantReader, grounds: ObligationGrounds): readonly Obligation[] {
  const strategic = defaultObligations(grounds);
  const own = Object.entries(tenant.entry.obligations).map(([id, entry]): Obligation => {
    const path = ['obligations', id];
    if (strategic.some((obligation) => obligation.id === id)) {
      tenant.refuse(
        path,
        "has the name of one of the strategy's obligations",
        {
          allowed: 'an estate adds obligations, and departs from those of the strategy by exceptions',
          fix: 'choose another name, or write an exception that lifts it',
        },
        'key',
      );
    }
    checkWho(tenant, [...path, 'who'], entry.who);
    return {
      id,
      title: entry.title ?? id,
      who: entry.who,
      when: readWhen(tenant, [...path, 'when'], entry.when),
      demand: entry.demand,
    };
  });
  return [...strategic, ...own];
}

function checkWho(tenant: TenantReader, path: Path, who: ObligationEntry['who']): void {
  if (typeof who === 'string') return;
  tenant.personas([...path, 'personas'], who.personas, ['member', 'guest', 'service-account', 'workload']);
}

function readWhen(tenant: TenantReader, path: Path, when: ObligationEntry['when']): When {
  const { applications, otherApplications, outsideLocations, ...rest } = when;
  const names = (key: 'applications' | 'otherApplications', given: readonly string[] | undefined) =>
    given && { [key]: readApplicationNames(tenant, [...path, key], given) };
  if (outsideLocations) tenant.places([...path, 'outsideLocations'], outsideLocations);
  return {
    ...rest,
    ...names('applications', applications),
    ...names('otherApplications', otherApplications),
    ...(outsideLocations && { outsideLocations }),
  };
}
