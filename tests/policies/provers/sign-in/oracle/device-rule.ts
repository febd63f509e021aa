import { Device } from '../../../../../policies/provers/sign-in/sign-in';
import { Comparison, comparisonsOf, readRule, ruleHolds } from './rule-grammar';

/** What a device filter makes of a device; undefined if its rule isn't of the grammar. [19] */
export function deviceRuleHolds(text: string, device: Device): boolean | undefined {
  const rule = readRule('device', text);
  if (!rule || !comparisonsOf(rule).every(({ attribute }) => ATTRIBUTES.has(attribute))) return undefined;
  return ruleHolds(rule, ({ attribute, operator, values }) =>
    comparisonHolds(operator, values, attributeOf(device, attribute)),
  );
}

const ATTRIBUTES: ReadonlySet<string> = new Set([
  'isCompliant',
  'trustType',
  'deviceId',
  'displayName',
  'deviceOwnership',
  'manufacturer',
  'mdmAppId',
  'model',
  'operatingSystem',
  'operatingSystemVersion',
  'physicalIds',
  'profileType',
  'systemLabels',
  'enrollmentProfileName',
  ...Array.from({ length: 15 }, (_, index) => `extensionAttribute${index + 1}`),
]);

const MANAGED = ['compliant', 'hybrid', 'hybrid-compliant'];

/** An attribute as the directory has it: those that follow from the state do, whatever is written beside it. */
function attributeOf({ state, attributes }: Device, name: string): string | undefined {
  if (state === 'unregistered') return undefined;
  if (name === 'isCompliant') return state === 'compliant' || state === 'hybrid-compliant' ? 'true' : 'false';
  if (name === 'trustType' && state.startsWith('hybrid')) return 'serverad';
  if (name.startsWith('extensionAttribute') && !MANAGED.includes(state)) return undefined;
  return attributes.get(name)?.toLowerCase();
}

/** A negative operator is true of whatever its positive one is false of, an absent value included. */
function comparisonHolds(
  operator: string,
  values: Comparison['values'],
  actual: string | undefined,
): boolean {
  if (operator === 'ne') return !comparisonHolds('eq', values, actual);
  if (operator.startsWith('not')) return !comparisonHolds(operator.slice(3), values, actual);
  if (actual === undefined) return false;
  return values.some((value) => {
    if (operator === 'startswith') return actual.startsWith(value);
    if (operator === 'endswith') return actual.endsWith(value);
    if (operator === 'contains') return actual.includes(value);
    return actual === value;
  });
}
