import { DEVICE_STATES, DeviceState, Policy, SignInModel } from '../model';
import { Device, Strictness } from '../sign-in';
import { ALWAYS, defined, Formula, NEVER, not } from '../solver/formula';
import { Clauses, Point, Variables } from '../solver/variables';
import { Bit, Dimension } from './dimension';
import { DeviceRules, readDeviceRule } from './rules/device-rules';

/** The device of a sign-in: its state, and for each rule that filters ask whether it holds. [19] */
export class Devices {
  readonly state: Dimension<DeviceState>;
  /** Rules in the grammar, by their text. */
  readonly ruleBits: ReadonlyMap<string, Bit>;
  readonly facts: Clauses;
  private readonly rules: DeviceRules;

  constructor(
    private readonly variables: Variables,
    { policies }: SignInModel,
  ) {
    this.state = new Dimension(variables, DEVICE_STATES);
    const texts = new Set(policies.flatMap(({ devices }) => devices?.rule ?? []));
    const read = [...texts].flatMap((text) => {
      const rule = readDeviceRule(text);
      return rule ? [{ text, rule }] : [];
    });
    this.ruleBits = new Map(read.map(({ text }) => [text, new Bit(variables)]));
    this.rules = new DeviceRules(
      variables,
      this.state,
      read.map(({ rule }) => rule),
    );
    this.facts = [
      ...this.rules.facts,
      ...read.flatMap(({ text, rule }) =>
        defined(variables, this.ruleBits.get(text)!.yes, this.rules.formula(rule)),
      ),
    ];
  }

  /** The devices that a policy's filter takes. */
  taken({ devices }: Policy, strictness: Strictness): Formula {
    if (!devices) return ALWAYS;
    const bit = devices.rule === undefined ? undefined : this.ruleBits.get(devices.rule);
    if (!bit || devices.mode === 'unknown') return strictness === 'strict' ? ALWAYS : NEVER;
    return devices.mode === 'include' ? bit.yes : not(this.variables, bit.yes);
  }

  deviceAt(point: Point): Device {
    return {
      state: this.state.at(point),
      attributes: this.rules.attributesAt(point),
    };
  }
}
