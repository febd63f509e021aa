import { PolicyLayer, RuleCollection } from '../../../../../policies/provers/reachability/model';
import { Draft, NOWHERE } from './draft';
import { randomMatch } from './random-match';

/** A policy and sometimes its parent: groups and collections whose priorities cross. */
export function randomLayers(
  draft: Draft,
  publicAddresses: readonly number[],
  targets: readonly number[],
): readonly PolicyLayer[] {
  const { dice } = draft;
  return dice.times(dice.pick([1, 1, 2, 2, 3]), (layer) => ({
    label: `layer-${layer}`,
    groups: dice.times(dice.between(1, 2), (group) => ({
      name: `group-${layer}-${group}`,
      priority: 300 - 100 * group,
      collections: dice.times(dice.between(0, 3), (collection) =>
        randomCollection(draft, `${layer}-${group}-${collection}`, publicAddresses, targets),
      ),
    })),
    ...draft.incomplete(),
  }));
}

function randomCollection(
  draft: Draft,
  id: string,
  publicAddresses: readonly number[],
  targets: readonly number[],
): RuleCollection {
  const { dice } = draft;
  const priority = 100 + dice.between(0, 9) * 100 + Number(id.at(-1));
  const name = `collection-${id}`;
  const rule = { name: `rule-${id}`, place: NOWHERE };
  if (publicAddresses.length > 0 && targets.length > 0 && dice.chance(0.35)) {
    const rules = dice.times(dice.between(1, 2), () => ({
      ...rule,
      match: {
        ...randomMatch(draft, 'firewall'),
        destinations: [{ kind: 'range', range: at(dice.pick(publicAddresses)) } as const],
      },
      translatedAddress: draft.maybe(dice.pick(targets)),
      ...(dice.chance(0.6) ? { translatedPort: draft.maybe(dice.pick([443, 80, 1433])) } : {}),
    }));
    return { kind: 'nat', name, priority, rules };
  }
  const kind = dice.chance(0.7) ? ('network' as const) : ('application' as const);
  const asker = kind === 'network' ? ('firewall' as const) : ('application-rule' as const);
  const rules = dice.times(dice.between(1, 2), () => ({ ...rule, match: randomMatch(draft, asker) }));
  return { kind, name, priority, action: dice.chance(0.75) ? 'Allow' : 'Deny', rules };
}

function at(address: number) {
  return { first: address, last: address };
}
