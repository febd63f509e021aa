import { Control, Grant, Session } from '../model';
import { and, or } from './lists';
import { Names } from './names';

const CONTROLS: Readonly<Record<Control, string>> = {
  block: 'to be blocked',
  mfa: 'multi-factor authentication',
  compliantDevice: 'a compliant device',
  domainJoinedDevice: 'a hybrid-joined device',
  approvedApplication: 'an approved app',
  compliantApplication: 'an app under protection',
  passwordChange: 'a change of password',
};

/** What a grant asks for: `are blocked`, `need a compliant device or a hybrid-joined device`. */
export function grantWords(names: Names, grant: Grant): string {
  const { operator, controls, strength, terms, custom } = grant;
  const others = controls.values.filter((control) => control !== 'block');
  const parts = [
    ...others.map((control) => CONTROLS[control]),
    ...(strength === undefined ? [] : [names.strength(strength)]),
    ...terms.values.map((id) => `to accept ${names.accepted(id)}`),
    ...custom.values.map((id) => `to pass ${names.accepted(id)}`),
    ...([controls, terms, custom].some(({ open }) => open) ? ['what is not known'] : []),
  ];
  if (controls.values.includes('block') && (operator !== 'OR' || parts.length === 0)) return 'are blocked';
  if (parts.length === 0) return 'are asked for nothing';
  if (operator === 'unknown' && parts.length > 1)
    return `need ${and(parts)}, all or any of them, which is not known`;
  return `need ${operator === 'OR' ? or(parts) : and(parts)}`;
}

/** What a session is held to, each as a phrase after "they". */
export function sessionWords({
  signInFrequency,
  persistentBrowser,
  appEnforcedRestrictions,
  cloudAppSecurity,
}: Session): readonly string[] {
  return [
    ...(signInFrequency === undefined
      ? []
      : [
          signInFrequency === 'every-time'
            ? 'sign in again every time'
            : `sign in again after ${hoursWords(signInFrequency.hours)}`,
        ]),
    ...(persistentBrowser === undefined
      ? []
      : [
          persistentBrowser === 'never'
            ? 'are signed out when the browser closes'
            : 'stay signed in when the browser closes',
        ]),
    ...(appEnforcedRestrictions === true ? ['get what the application lets them do there'] : []),
    ...(cloudAppSecurity === undefined
      ? []
      : [`are watched by Defender for Cloud Apps (${cloudAppSecurity})`]),
  ];
}

function hoursWords(hours: number): string {
  if (hours % 24 === 0 && hours > 24) return `${hours / 24} days`;
  return hours === 1 ? 'an hour' : `${hours} hours`;
}
