import { GUEST_TYPES } from '../../../../constructs/model/identity';
import { AUTHENTICATION_FLOWS, CLIENT_APPS, DEVICE_STATES, INSIDER_RISKS, PLATFORMS, RISKS } from '../model';
import { or, sameSet } from './lists';

const PLATFORM_NAMES: Readonly<Record<string, string>> = {
  android: 'Android',
  iOS: 'iOS',
  linux: 'Linux',
  macOS: 'macOS',
  windows: 'Windows',
  windowsPhone: 'Windows Phone',
  unknown: 'an unknown platform',
};

const CLIENT_SETS: readonly (readonly [readonly string[], string])[] = [
  [['browser'], 'on a browser'],
  [['mobileAppsAndDesktopClients'], 'in an app'],
  [['exchangeActiveSync'], 'over Exchange ActiveSync'],
  [['other'], 'with a legacy client other than Exchange ActiveSync'],
  [['exchangeActiveSync', 'other'], 'with a legacy client'],
  [['browser', 'mobileAppsAndDesktopClients'], 'on a browser or in an app'],
];

const DEVICE_SETS: readonly (readonly [readonly string[], string])[] = [
  [['unregistered'], 'an unregistered device'],
  [['registered'], "a registered device that isn't managed"],
  [['compliant'], "a compliant device that isn't hybrid-joined"],
  [['hybrid'], "a hybrid-joined device that isn't compliant"],
  [['hybrid-compliant'], 'a hybrid-joined compliant device'],
  [['unregistered', 'registered'], 'an unmanaged device'],
  [['compliant', 'hybrid-compliant'], 'a compliant device'],
  [['hybrid', 'hybrid-compliant'], 'a hybrid-joined device'],
  [['compliant', 'hybrid', 'hybrid-compliant'], 'a managed device'],
  [['registered', 'compliant', 'hybrid', 'hybrid-compliant'], 'a device that is registered or better'],
  [['unregistered', 'registered', 'hybrid'], "a device that isn't compliant"],
  [['unregistered', 'registered', 'compliant'], "a device that isn't hybrid-joined"],
  [['registered', 'hybrid'], "a registered device that isn't compliant"],
  [['registered', 'compliant'], "a registered device that isn't hybrid-joined"],
];

const FLOW_SETS: readonly (readonly [readonly string[], string])[] = [
  [['none'], 'by no special flow'],
  [['deviceCodeFlow'], 'by device code'],
  [['authenticationTransfer'], 'by authentication transfer'],
  [['deviceCodeFlow', 'authenticationTransfer'], 'by device code or authentication transfer'],
  [['none', 'deviceCodeFlow'], 'not by authentication transfer'],
  [['none', 'authenticationTransfer'], 'not by device code'],
];

const TYPE_NAMES: Readonly<Record<string, string>> = {
  member: 'a member',
  internalGuest: 'an internal guest',
  b2bCollaborationGuest: 'a B2B collaboration guest',
  b2bCollaborationMember: 'a B2B collaboration member',
  b2bDirectConnectUser: 'a B2B direct connect user',
  otherExternalUser: 'another kind of external user',
  serviceProvider: "a service provider's user",
  'service-principal': 'a service principal',
};

const TYPES = ['member', ...GUEST_TYPES];
const EXTERNAL = GUEST_TYPES.filter((type) => type !== 'internalGuest');

/** `an external guest`, `a member`, `anybody`. */
export function principalWords(types: readonly string[]): string {
  if (sameSet(types, TYPES)) return 'anybody';
  if (sameSet(types, GUEST_TYPES)) return 'a guest';
  if (sameSet(types, EXTERNAL)) return 'an external guest';
  const missing = TYPES.filter((type) => !types.includes(type));
  const guests = missing.filter((type) => type !== 'member');
  if (guests.length <= 2)
    return missing.includes('member')
      ? `a guest who isn't ${or(guests.map(typeName))}`
      : `anybody but ${or(guests.map(typeName))}`;
  return or(ordered(types, [...TYPES, 'service-principal']).map(typeName));
}

/** `guests of every type`, `external guests of every type`, `B2B collaboration guests and ...`. */
export function guestTypesWords(types: readonly string[]): string {
  if (sameSet(types, GUEST_TYPES)) return 'guests of every type';
  if (sameSet(types, EXTERNAL)) return 'guests of every external type';
  return `guests of the ${types.length === 1 ? 'type' : 'types'} ${ordered(types, GUEST_TYPES).join(', ')}`;
}

/** `on a browser`; empty if it may be any client. */
export function clientWords(clients: readonly string[]): string {
  if (sameSet(clients, CLIENT_APPS)) return '';
  return namedSet(CLIENT_SETS, clients, CLIENT_APPS, or);
}

/** `Android or iOS`, `any platform but Windows`; empty if it may be any. */
export function platformWords(platforms: readonly string[]): string {
  const missing = PLATFORMS.filter((platform) => !platforms.includes(platform));
  if (missing.length === 0) return '';
  if (missing.length <= 2) return `any platform but ${or(missing.map(platformName))}`;
  return or(ordered(platforms, PLATFORMS).map(platformName));
}

/** `an unmanaged device`; empty if it may be in any state. */
export function deviceWords(states: readonly string[]): string {
  if (sameSet(states, DEVICE_STATES)) return '';
  return namedSet(DEVICE_SETS, states, DEVICE_STATES, or);
}

/** `by device code`; empty if it may be any flow. */
export function flowWords(flows: readonly string[]): string {
  if (sameSet(flows, AUTHENTICATION_FLOWS)) return '';
  return namedSet(FLOW_SETS, flows, AUTHENTICATION_FLOWS, or);
}

/** `at medium or high user risk`, `at no sign-in risk`; empty if it may be any. */
export function riskWords(levels: readonly string[], of: string): string {
  const all: readonly string[] = of === 'insider risk' ? INSIDER_RISKS : RISKS;
  if (sameSet(levels, all)) return '';
  if (sameSet(levels, all.slice(1))) return `at any ${of} but none`;
  return `at ${or(ordered(levels, all).map((level) => (level === 'none' ? 'no' : level)))} ${of}`;
}

export function platformName(platform: string): string {
  return PLATFORM_NAMES[platform] ?? platform;
}

export function typeName(type: string): string {
  return TYPE_NAMES[type] ?? type;
}

function namedSet(
  sets: readonly (readonly [readonly string[], string])[],
  values: readonly string[],
  all: readonly string[],
  join: (items: readonly string[]) => string,
): string {
  const name = (wanted: readonly string[]) => sets.find(([set]) => sameSet(set, wanted))?.[1];
  return name(values) ?? join(ordered(values, all).map((value) => name([value]) ?? value));
}

/** Values in the order of the vocabulary; unknown ones last, as they came. */
function ordered(values: readonly string[], all: readonly string[]): readonly string[] {
  return [
    ...all.filter((value) => values.includes(value)),
    ...values.filter((value) => !all.includes(value)),
  ];
}
