import { Platform, SignInModel } from '../model';
import { Condition } from '../prover';

const KNOWN_PLATFORMS: readonly Platform[] = ['android', 'iOS', 'linux', 'macOS', 'windows'];

/** Values that a dimension has at an ordinary sign-in. */
const ORDINARY: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['client-app', ['browser', 'mobileAppsAndDesktopClients']],
  ['platform', KNOWN_PLATFORMS],
  ['flow', ['none']],
  ['user-risk', ['none']],
  ['sign-in-risk', ['none']],
  ['insider-risk', ['none']],
  ['service-principal-risk', ['none']],
  ['tenant', ['other']],
  ['user', ['other']],
  ['mfa-trusted', ['false']],
]);

/**
 * Whether a condition holds of every ordinary sign-in: by a modern client, under a known platform, in no special flow, at no
 * risk, by nobody in particular, who holds no role and has no break-glass account.
 */
export function isOrdinary({ intent }: SignInModel, condition: Condition): boolean {
  if ('values' in condition) {
    const ordinary = ORDINARY.get(condition.dimension);
    return ordinary?.every((value) => condition.values.includes(value)) === true;
  }
  if (condition.holds) return false;
  return condition.dimension === 'role' || condition.id === intent?.breakGlass?.group;
}
