import { Directory, Obligation, SignInException } from '../../../../constructs/model/identity';
import { TenantReader } from './tenant-reader';

/**
 * Exceptions that follow from what is declared elsewhere. Break-glass accounts are left out of everything and show a security
 * key instead; the synchronisation account, which can show nothing but a password, is bound to the places of its servers.
 */
export function derivedExceptions(
  tenant: TenantReader,
  obligations: readonly Obligation[],
  directories: readonly Directory[],
): readonly SignInException[] {
  const lifted = obligations.filter(({ who }) => isOnPeople(who)).map(({ id }) => id);
  const common = { obligations: lifted, applications: [], deviceStates: [], mustWork: false };
  const [organisation] = tenant.organisations.values();
  const [directory] = directories;
  const breakGlass: SignInException = {
    ...common,
    id: 'break-glass',
    title: 'Accounts that get in when nothing else works',
    who: ['break-glass'],
    locations: [],
    instead: 'phishing-resistant',
    owner: organisation?.contact ?? '',
    reason: 'A mistake in a policy, or an outage, must not lock everybody out.',
    position: tenant.positionOf(['breakGlass']),
  };
  const synchronisation: SignInException | undefined = directory && {
    ...common,
    id: 'directory-synchronisation',
    title: 'Account that synchronises the directory',
    who: ['directory-synchronisation'],
    locations: [...new Set(directories.flatMap(({ synchronisesFrom }) => synchronisesFrom))],
    owner: directory.organisation.contact,
    reason: 'It is a program that has a password only, and signs in from its own servers.',
    position: directory.position,
  };
  return synchronisation ? [breakGlass, synchronisation] : [breakGlass];
}

function isOnPeople(who: Obligation['who']): boolean {
  return who !== 'guests' && who !== 'workloads' && typeof who === 'string';
}
