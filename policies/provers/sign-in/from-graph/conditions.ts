import { textOf } from '../../../graph/attribute';
import { Block, Resource } from '../../../graph/graph';
import {
  AUTHENTICATION_FLOWS,
  AuthenticationFlow,
  Choice,
  CLIENT_APPS,
  DeviceFilter,
  INSIDER_RISKS,
  Listed,
  PlatformTerm,
  Policy,
  RISKS,
} from '../model';
import { Identities } from './identities';
import { ANYTHING, conditionOf, isEmpty, isWritten, Single, single, wordsOf } from './lists';
import { choiceOf } from './targets';

type Conditions = Pick<
  Policy,
  | 'servicePrincipals'
  | 'clientApps'
  | 'platforms'
  | 'locations'
  | 'devices'
  | 'flows'
  | 'userRisk'
  | 'signInRisk'
  | 'servicePrincipalRisk'
  | 'insiderRisk'
>;

const CLIENT_APP_TERMS = [...CLIENT_APPS, 'all', 'easSupported'] as const;
const PLATFORM_TERMS = ['all', 'android', 'iOS', 'linux', 'macOS', 'windows', 'windowsPhone'] as const;
const PLACE_WORDS = ['All', 'AllTrusted'];
const PROGRAM_WORDS = ['ServicePrincipalsInMyTenant'];
const OPEN: Choice<never> = { include: ANYTHING, exclude: ANYTHING };

/** Everything that a policy asks of a sign-in besides who and what. A condition that isn't written matches all. */
export function conditionsOf(identities: Identities, resource: Resource, conditions: Block): Conditions {
  const parts = {
    servicePrincipals: programsOf(identities, resource, single(conditions, 'client_applications')),
    platforms: platformsOf(single(conditions, 'platforms')),
    locations: placesOf(identities, resource, single(conditions, 'locations')),
    devices: devicesOf(single(conditions, 'devices')),
    flows: flowsOf(conditions),
    userRisk: conditionOf(conditions, 'user_risk_levels', RISKS),
    signInRisk: conditionOf(conditions, 'sign_in_risk_levels', RISKS),
    servicePrincipalRisk: conditionOf(conditions, 'service_principal_risk_levels', RISKS),
    insiderRisk: conditionOf(conditions, 'insider_risk_levels', INSIDER_RISKS),
  };
  const written = Object.entries(parts).filter(([, part]) => part !== undefined);
  return { clientApps: clientAppsOf(conditions), ...(Object.fromEntries(written) as Partial<typeof parts>) };
}

/** The one condition that has to be written. */
function clientAppsOf(conditions: Block): Conditions['clientApps'] {
  return isWritten(conditions.get('client_app_types'))
    ? wordsOf(conditions, 'client_app_types', CLIENT_APP_TERMS)
    : ANYTHING;
}

function programsOf(identities: Identities, resource: Resource, programs: Single): Choice | undefined {
  if (programs === 'absent') return undefined;
  if (programs === 'unknown') return OPEN;
  const { block } = programs;
  const choice = choiceOf(
    identities.listed(resource, block, 'included_service_principals', 'object', PROGRAM_WORDS),
    identities.listed(resource, block, 'excluded_service_principals', 'object', PROGRAM_WORDS),
    single(block, 'filter'),
  );
  return isEmpty(choice.include) && isEmpty(choice.exclude) ? undefined : choice;
}

function platformsOf(platforms: Single): Choice<PlatformTerm> | undefined {
  if (platforms === 'absent') return undefined;
  if (platforms === 'unknown') return OPEN;
  return {
    include: wordsOf(platforms.block, 'included_platforms', PLATFORM_TERMS),
    exclude: wordsOf(platforms.block, 'excluded_platforms', PLATFORM_TERMS),
  };
}

function placesOf(identities: Identities, resource: Resource, places: Single): Choice | undefined {
  if (places === 'absent') return undefined;
  if (places === 'unknown') return OPEN;
  return {
    include: identities.listed(resource, places.block, 'included_locations', 'object', PLACE_WORDS),
    exclude: identities.listed(resource, places.block, 'excluded_locations', 'object', PLACE_WORDS),
  };
}

function devicesOf(devices: Single): DeviceFilter | undefined {
  if (devices === 'absent') return undefined;
  const filter = devices === 'unknown' ? 'unknown' : single(devices.block, 'filter');
  if (filter === 'absent') return undefined;
  if (filter === 'unknown') return { mode: 'unknown' };
  const { block } = filter;
  const mode = textOf(block.get('mode'));
  const rule = textOf(block.get('rule'));
  return {
    mode: mode === 'include' || mode === 'exclude' ? mode : 'unknown',
    ...(rule === undefined ? {} : { rule }),
  };
}

/** Graph says `none` where no method is asked for. */
function flowsOf(conditions: Block): Listed<AuthenticationFlow> | undefined {
  const flows = wordsOf(conditions, 'authentication_flow_transfer_methods', AUTHENTICATION_FLOWS);
  const asked = { values: flows.values.filter((flow) => flow !== 'none'), open: flows.open };
  return isEmpty(asked) ? undefined : asked;
}
