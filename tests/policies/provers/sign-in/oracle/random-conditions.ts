import { Choice, Policy, Targets } from '../../../../../policies/provers/sign-in/model';
import { Draft } from './draft';
import { REGISTER_DEVICE, REGISTER_SECURITY_INFO } from './known';
import { randomDeviceRule } from './random-devices';

const ACTIONS = [REGISTER_DEVICE, REGISTER_SECURITY_INFO];
const NAMED_PLATFORMS = ['android', 'iOS', 'linux', 'macOS', 'windows', 'windowsPhone'] as const;
const SUITES = ['Office365', 'MicrosoftAdminPortals'];
const RISKS = ['none', 'low', 'medium', 'high'] as const;

/** An id of another kind, which leads nowhere. */
export const WRONG_KIND = 'identity/azuread_group.left-behind.id';

/** What a policy is about: mostly everything. */
export function randomTargets(draft: Draft, everything: number): Targets {
  const { dice, cast } = draft;
  if (draft.isUnknown()) return { kind: 'unknown' };
  if (dice.chance(everything)) {
    const exclude = dice.chance(0.25) ? draft.someOf([...cast.applications, ...SUITES], 0.3) : [];
    return applications(draft, ['All'], exclude);
  }
  switch (dice.pick(['applications', 'applications', 'suites', 'actions', 'contexts', 'none'])) {
    case 'applications':
      return applications(draft, draft.someOf(cast.applications, 0.5), dice.some(cast.applications, 0.1));
    case 'suites': {
      const suites = draft.someOf(SUITES, 0.5);
      return applications(draft, suites, dice.some(cast.applications, 0.2));
    }
    case 'actions':
      return { kind: 'user-actions', actions: draft.listed(...draft.someOf(ACTIONS, 0.6)) };
    case 'contexts':
      return { kind: 'authentication-contexts', contexts: draft.listed(...draft.someOf(cast.contexts, 0.6)) };
    default:
      return applications(draft, ['None'], []);
  }
}

function applications(draft: Draft, include: readonly string[], exclude: readonly string[]): Targets {
  return {
    kind: 'applications',
    applications: { include: draft.listed(...include), exclude: draft.listed(...exclude) },
  };
}

export function allClients(draft: Draft): Policy['clientApps'] {
  return draft.listed('all');
}

/** Which client applications; some lists forget the old ones. */
export function randomClientApps(draft: Draft): Policy['clientApps'] {
  const { dice } = draft;
  if (dice.chance(0.5)) return allClients(draft);
  if (dice.chance(0.4)) return draft.listed('browser', 'mobileAppsAndDesktopClients');
  if (dice.chance(0.03)) return draft.listed();
  return draft.listed(...draft.someOf(CLIENT_TERMS, 0.4));
}

const CLIENT_TERMS = [
  'browser',
  'mobileAppsAndDesktopClients',
  'exchangeActiveSync',
  'easSupported',
  'other',
] as const;

export function randomPlatforms(draft: Draft): NonNullable<Policy['platforms']> {
  const { dice } = draft;
  if (dice.chance(0.5)) {
    return { include: draft.listed('all'), exclude: draft.listed(...dice.some(NAMED_PLATFORMS, 0.7)) };
  }
  return {
    include: draft.listed(...draft.someOf(NAMED_PLATFORMS, 0.6)),
    exclude: draft.listed(...(dice.chance(0.03) ? (['all'] as const) : dice.some(NAMED_PLATFORMS, 0.15))),
  };
}

/** From where: mostly everywhere but somewhere. */
export function randomPlaces(draft: Draft): Choice {
  const { dice, cast } = draft;
  const some = () => [...dice.some(cast.locations, 0.4), ...(dice.chance(0.3) ? ['AllTrusted'] : [])];
  if (dice.chance(0.6)) return { include: draft.listed('All'), exclude: draft.listed(...some()) };
  const include = some();
  return {
    include: draft.listed(...(include.length > 0 ? include : [dice.pick(cast.locations)])),
    exclude: draft.listed(...dice.some([...cast.locations, 'AllTrusted', WRONG_KIND], 0.15)),
  };
}

/** Conditions that narrow a policy, each rarely. */
export function randomNarrowing(draft: Draft, often: number): Partial<Policy> {
  const { dice } = draft;
  const rarely = () => dice.chance(often);
  return {
    ...(rarely() ? { platforms: randomPlatforms(draft) } : {}),
    ...(rarely() ? { locations: randomPlaces(draft) } : {}),
    ...(rarely()
      ? {
          devices: {
            mode: draft.isUnknown() ? 'unknown' : dice.pick(['include', 'exclude']),
            ...(draft.isUnknown() ? {} : { rule: randomDeviceRule(draft) }),
          },
        }
      : {}),
    ...(dice.chance(often / 2)
      ? { flows: draft.listed(...draft.someOf(['deviceCodeFlow', 'authenticationTransfer'] as const, 0.6)) }
      : {}),
    ...(dice.chance(often / 2) ? { userRisk: draft.listed(...draft.someOf(RISKS, 0.4)) } : {}),
    ...(dice.chance(often / 2) ? { signInRisk: draft.listed(...draft.someOf(RISKS, 0.4)) } : {}),
    ...(dice.chance(often / 3)
      ? { insiderRisk: draft.listed(...draft.someOf(['minor', 'moderate', 'elevated'] as const, 0.4)) }
      : {}),
    ...(dice.chance(often / 10) ? { servicePrincipalRisk: draft.listed('high' as const) } : {}),
  };
}
