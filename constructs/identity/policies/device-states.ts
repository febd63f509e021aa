import { ManagedState } from './ground';
import { Conditions } from './policy';

const STATES = ['unregistered', 'registered', 'compliant', 'hybrid', 'hybrid-compliant'] as const;
type DeviceState = (typeof STATES)[number];

/** Nothing positive is true of an unregistered device: it has no attributes. */
const RULES: Readonly<Record<Exclude<DeviceState, 'unregistered'>, string>> = {
  registered: '(device.trustType -in ["AzureAD", "Workplace"] -and device.isCompliant -ne True)',
  compliant: '(device.isCompliant -eq True -and device.trustType -ne "ServerAD")',
  hybrid: '(device.trustType -eq "ServerAD" -and device.isCompliant -ne True)',
  'hybrid-compliant': '(device.isCompliant -eq True -and device.trustType -eq "ServerAD")',
};

/**
 * A filter for devices in none of these states, by what is true of a device rather than by what isn't, since on an
 * unregistered one everything negative is true.
 * @param states at least one
 * @param indifferent states of which it doesn't matter whether the filter takes them in
 * @returns undefined if no state is left
 */
export function inNoneOf(
  states: readonly DeviceState[],
  indifferent: readonly ManagedState[] = [],
): Conditions['devices'] {
  const left = STATES.filter((state) => !states.includes(state) && !indifferent.some((one) => one === state));
  if (left.length === 0) return undefined;
  return left.includes('unregistered')
    ? { mode: 'exclude', rule: ruleFor(states) }
    : { mode: 'include', rule: ruleFor(left) };
}

function ruleFor(states: readonly DeviceState[]): string {
  return STATES.flatMap((state) =>
    state !== 'unregistered' && states.includes(state) ? [RULES[state]] : [],
  ).join(' -or ');
}
