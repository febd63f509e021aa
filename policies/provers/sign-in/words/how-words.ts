import { Condition, ConditionDimension } from '../prover';
import { and } from './lists';
import { clientWords, deviceWords, flowWords, platformWords, riskWords } from './condition-words';

const RISKS: readonly (readonly [ConditionDimension, string])[] = [
  ['user-risk', 'user risk'],
  ['sign-in-risk', 'sign-in risk'],
  ['insider-risk', 'insider risk'],
  ['service-principal-risk', 'service principal risk'],
];

/** With what and in what state: `on a browser of an unregistered device under iOS`, `by device code`, `at high user risk`. */
export function howWords(conditions: readonly Condition[]): readonly string[] {
  const said = <Value extends string>(
    dimension: ConditionDimension,
    words: (values: readonly string[]) => Value,
  ) =>
    conditions.flatMap((condition) =>
      condition.dimension === dimension && 'values' in condition ? [words(condition.values)] : [],
    )[0] ?? '';
  const client = said('client-app', clientWords);
  const device = said('device-state', deviceWords);
  const platform = said('platform', platformWords);
  const attributes = said('device-attribute', and);
  const thing = [
    device || (attributes ? 'a device' : ''),
    platform && `under ${platform}`,
    attributes && `with ${attributes}`,
  ].filter((part) => part !== '');
  const onThing = thing.length === 0 ? '' : `${joint(client, device || attributes)}${thing.join(' ')}`;
  return [
    [client, onThing].filter((part) => part !== '').join(' '),
    said('flow', flowWords),
    ...RISKS.map(([dimension, of]) => said(dimension, (levels) => riskWords(levels, of))),
  ].filter((part) => part !== '');
}

/** A platform alone is told without a device: `on a browser under iOS`. */
function joint(client: string, device: string): string {
  if (device === '') return '';
  return client === '' ? 'on ' : 'of ';
}
