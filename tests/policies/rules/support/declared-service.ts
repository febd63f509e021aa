import { DeclaredService } from '../../../../policies/declaration/declaration';

/** A service of the second tier that is made of these resources, unless parts of it are given. */
export function declaredService(
  resources: readonly string[],
  changes: Partial<DeclaredService> = {},
): DeclaredService {
  return {
    name: 'forms',
    title: 'Forms',
    organisation: 'council',
    owner: 'forms@example.org',
    approver: 'Head of ICT',
    tier: tierOf(2),
    hours: 'extended',
    parts: [
      {
        kind: 'built',
        name: 'app',
        resources: resources.map((id) => id.toLowerCase()),
        chosenBy: 'address',
      },
    ],
    dependsOn: [],
    degradedWithout: [],
    outside: [],
    signsIn: 'nobody',
    provides: [],
    ...changes,
  };
}

/** A tier of that rank. */
export function tierOf(rank: number): DeclaredService['tier'] {
  return {
    id: `tier-${rank}`,
    title: `Tier ${rank}`,
    rank,
    rto: 480,
    rpo: 60,
    tolerates: { node: 0, domain: 60 },
    pairs: false,
  };
}
