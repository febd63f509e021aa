import { DEVICE_STATES, DeviceState } from '../../model';
import { all, any, disjunction, Formula } from '../../solver/formula';
import { Clauses, Point, Variables } from '../../solver/variables';
import { Dimension } from '../dimension';
import { readRule } from './read-rule';
import { passes, Rule, Test, testsOf } from './rule';
import { ruleFormula } from './rule-formula';
import { TextAttribute } from './text-attribute';

/** What filters can ask of a device, by its name in lower case. */
const ATTRIBUTES = new Map(
  [
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
    ...Array.from({ length: 15 }, (_, n) => `extensionAttribute${n + 1}`),
  ].map((name) => [name.toLowerCase(), name]),
);

/** States in which a device is managed; only then extension attributes count. */
export const MANAGED: readonly DeviceState[] = ['compliant', 'hybrid', 'hybrid-compliant'];

/** The rule of a device filter; nothing if it isn't in the grammar. */
export function readDeviceRule(text: string): Rule | undefined {
  const rule = readRule(text, 'device');
  return rule && testsOf(rule).every(isKnown) ? rule : undefined;
}

function isKnown({ attribute, operator }: Test): boolean {
  return ATTRIBUTES.has(attribute) && operator !== 'match' && operator !== 'any' && operator !== 'all';
}

/** Name of an attribute as the grammar spells it. */
function attributeName(attribute: string): string {
  return ATTRIBUTES.get(attribute) ?? attribute;
}

/** What the state alone says of an attribute: its text, null, or nothing. */
export function settledBy(state: DeviceState, attribute: string): string | null | undefined {
  if (state === 'unregistered') return null;
  if (attribute === 'iscompliant')
    return state === 'compliant' || state === 'hybrid-compliant' ? 'True' : 'False';
  if (attribute === 'trusttype' && state.startsWith('hybrid')) return 'ServerAD';
  return attribute.startsWith('extensionattribute') && !MANAGED.includes(state) ? null : undefined;
}

/** Rules of device filters as formulas over a device's state and attributes. [19] */
export class DeviceRules {
  private readonly trust: Dimension<'AzureAD' | 'Workplace'>;
  private readonly texts: ReadonlyMap<string, TextAttribute>;

  constructor(
    private readonly variables: Variables,
    private readonly state: Dimension<DeviceState>,
    rules: readonly Rule[],
  ) {
    this.trust = new Dimension(variables, ['AzureAD', 'Workplace']);
    const tests = new Map<string, Test[]>();
    for (const test of rules.flatMap(testsOf))
      if (test.attribute !== 'iscompliant' && test.attribute !== 'trusttype')
        tests.set(test.attribute, [...(tests.get(test.attribute) ?? []), test]);
    this.texts = new Map(
      [...tests].map(([attribute, asked]) => [attribute, new TextAttribute(variables, attribute, asked)]),
    );
  }

  /** What states settle of attributes, and what attributes can be. */
  get facts(): Clauses {
    return [...this.texts.values()].flatMap((text) => {
      const isSettled = this.state.where((state) => settledBy(state, text.name) === null);
      return [...text.facts, ...disjunction(this.variables, [this.variables.not(isSettled), text.isNull])];
    });
  }

  /** The devices for which a rule holds. */
  formula(rule: Rule): Formula {
    return ruleFormula(
      this.variables,
      rule,
      (test) => this.texts.get(test.attribute)?.formula(test) ?? this.derived(test),
    );
  }

  /** Attributes of a device, those that a rule asks for. */
  attributesAt(point: Point): ReadonlyMap<string, string> {
    const state = this.state.at(point);
    const attributes = new Map<string, string>();
    if (settledBy(state, 'trusttype') === undefined) attributes.set('trustType', this.trust.at(point));
    for (const [attribute, text] of this.texts) {
      const value = text.textAt(point);
      if (value !== undefined) attributes.set(attributeName(attribute), value);
    }
    return attributes;
  }

  private derived(test: Test): Formula {
    const settled = this.state.where((state) => {
      const text = settledBy(state, test.attribute);
      return text !== undefined && passes(test, text);
    });
    const open = DEVICE_STATES.filter((state) => settledBy(state, test.attribute) === undefined);
    return any(
      settled,
      all(
        this.state.is(...open),
        this.trust.where((trust) => passes(test, trust)),
      ),
    );
  }
}
