import { DeviceState, SignInModel } from '../../../../../policies/provers/sign-in/model';
import { Device } from '../../../../../policies/provers/sign-in/sign-in';
import { Dice } from '../../reachability/oracle/dice';
import { Draft } from './draft';
import { comparisonsOf, readRule } from './rule-grammar';

const VALUES: Readonly<Record<string, readonly string[]>> = {
  extensionAttribute1: ['PAW', 'Kiosk'],
  extensionAttribute10: ['PAW'],
  model: ['Surface', 'Surface Hub'],
  deviceOwnership: ['Company', 'Personal'],
};
const OPERATORS = [
  ['-eq', '-ne'],
  ['-startsWith', '-notStartsWith'],
  ['-endsWith', '-notEndsWith'],
  ['-contains', '-notContains'],
].flat();

/** A filter's rule; rarely one that nobody can read. */
export function randomDeviceRule(draft: Draft): string {
  const { dice } = draft;
  if (draft.isUnknown()) return 'device.model -matches "Sur.*"';
  const one = randomComparison(dice);
  if (dice.chance(0.5)) return one;
  const other = randomComparison(dice);
  const joined = `${one} ${dice.pick(['-and', '-or', 'and', 'or', 'AND', '-Or'])} ${other}`;
  if (dice.chance(0.6)) return joined;
  return dice.chance(0.5)
    ? `${dice.pick(['-not', 'not'])} (${joined})`
    : `(${joined}) -and ${randomComparison(dice)}`;
}

function randomComparison(dice: Dice): string {
  const attribute = dice.pick(['isCompliant', 'trustType', ...Object.keys(VALUES)]);
  if (attribute === 'isCompliant') {
    return `device.isCompliant ${dice.pick(['-eq', '-ne'])} ${dice.pick(['True', 'False', 'true', '"True"'])}`;
  }
  const values = VALUES[attribute] ?? ['ServerAD', 'AzureAD', 'Workplace'];
  if (dice.chance(0.2)) {
    return `device.${attribute} ${dice.pick(['-in', '-notIn'])} ["${values[0]}", "${dice.pick(values)}"]`;
  }
  const operator = dice.pick(OPERATORS);
  return `device.${attribute} ${operator} "${dice.pick([...values, values[0]!.toLowerCase().slice(0, 3)])}"`;
}

/** Values that tell the rules of a model apart, by attribute; undefined for none. */
export function tellingValues(model: SignInModel): ReadonlyMap<string, readonly (string | undefined)[]> {
  const mentioned = new Map<string, Set<string>>();
  for (const { devices } of model.policies) {
    const rule = devices?.rule === undefined ? undefined : readRule('device', devices.rule);
    for (const { attribute, values } of rule ? comparisonsOf(rule) : []) {
      mentioned.set(attribute, new Set([...(mentioned.get(attribute) ?? []), ...values]));
    }
  }
  return new Map(
    [...mentioned]
      .filter(([attribute]) => attribute !== 'isCompliant' && attribute !== 'trustType')
      .map(([attribute, values]) => [attribute, [undefined, 'zzz', ...withJoined([...values])]]),
  );
}

/** Texts that begin with, end with and hold any of some, and all of them. */
function withJoined(values: readonly string[]): readonly string[] {
  const pairs = values.flatMap((one) => values.map((other) => `${one}${other}`));
  const padded = values.flatMap((value) => [`${value}zz`, `zz${value}`, `zz${value}zz`]);
  return [...new Set([...values, ...pairs, ...padded])];
}

/** A device in a state, with what the directory has of it. */
export function randomDevice(
  dice: Dice,
  state: DeviceState,
  telling: ReadonlyMap<string, readonly (string | undefined)[]>,
): Device {
  if (state === 'unregistered') return { state, attributes: new Map() };
  const isHybrid = state === 'hybrid' || state === 'hybrid-compliant';
  const attributes = new Map([
    ['isCompliant', state === 'compliant' || state === 'hybrid-compliant' ? 'True' : 'False'],
    ['trustType', isHybrid ? 'ServerAD' : dice.pick(['AzureAD', 'Workplace'])],
  ]);
  for (const [attribute, values] of telling) {
    const value = dice.pick(values);
    if (value === undefined || (state === 'registered' && attribute.startsWith('extensionAttribute')))
      continue;
    attributes.set(attribute, value);
  }
  return { state, attributes };
}
