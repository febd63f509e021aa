import { Attributes, blocks, Change, named, StackJson } from './stack-json';

/** Kinds of collections in a rule collection group. */
export type CollectionKind =
  'network_rule_collection' | 'application_rule_collection' | 'nat_rule_collection';

/** Where a rule of a firewall policy stands. */
export interface RulePlace {
  readonly group: string;
  readonly kind: CollectionKind;
  readonly collection: string;
}

export function setRule(place: RulePlace, name: string, values: Attributes): Change {
  return (json) => void Object.assign(named(rulesAt(json, place), name, `rule of ${place.group}`), values);
}

export function removeRule(place: RulePlace, name: string): Change {
  return (json) => {
    const rules = rulesAt(json, place);
    rules.splice(rules.indexOf(named(rules, name, `rule of ${place.group}`)), 1);
  };
}

export function addRule(place: RulePlace, values: Attributes): Change {
  return (json) => void rulesAt(json, place).push(values);
}

export function setCollection(place: RulePlace, values: Attributes): Change {
  return (json) => void Object.assign(collectionAt(json, place), values);
}

function rulesAt(json: StackJson, place: RulePlace): Attributes[] {
  return collectionAt(json, place)['rule'] as Attributes[];
}

function collectionAt(json: StackJson, { group, kind, collection }: RulePlace): Attributes {
  return named(
    blocks(json, `azurerm_firewall_policy_rule_collection_group.${group}`, kind),
    collection,
    `${kind} of ${group}`,
  );
}
