import { numberOf, textOf } from '../../../graph/attribute';
import { Block, Resource } from '../../../graph/graph';
import { Maybe, RuleCollection } from '../model';
import { applicationMatch } from './application-rules';
import { placeOfBlock } from './identity';
import { WrittenRule } from './firewall-terms';
import { isUnknown, notKnown, wordAt } from './maybe';
import { readNatRule } from './nat-rules';
import { networkMatch } from './network-rules';
import { Reading } from './reading';

/** Where a collection stands, and whose it is. */
export interface WrittenCollection {
  readonly kind: RuleCollection['kind'];
  readonly holder: Resource;
  readonly block: Block;
  /** Atoms of the firewall's public addresses. */
  readonly publicAddresses: readonly number[];
}

/** Reads a collection of a policy's group or of a classic firewall; unknown if its place in the order is. */
export function readCollection(reading: Reading, written: WrittenCollection): Maybe<RuleCollection> {
  const { kind, holder, block, publicAddresses } = written;
  const name = textOf(block.get('name')) ?? block.path;
  const priority = numberOf(block.get('priority'));
  if (priority === undefined) return notKnown(`the priority of rule collection "${name}"`);
  const blocks = block.blocks('rule');
  if (blocks.length === 0 && block.get('rule').state === 'unknown')
    return notKnown(`the rules of rule collection "${name}"`);
  const rules = blocks.map((rule): WrittenRule => {
    const ruleName = textOf(rule.get('name')) ?? rule.path;
    return { holder, block: rule, name: ruleName, whose: `rule "${ruleName}"` };
  });
  if (kind === 'nat') {
    return { kind, name, priority, rules: rules.map((rule) => readNatRule(reading, rule, publicAddresses)) };
  }
  const action = wordAt(
    block,
    'action',
    ['Allow', 'Deny'],
    undefined,
    `the action of rule collection "${name}"`,
  );
  if (isUnknown(action)) return action;
  const read = kind === 'network' ? networkMatch : applicationMatch;
  return {
    kind,
    name,
    priority,
    action,
    rules: rules.map((rule) => ({
      name: rule.name,
      place: placeOfBlock(rule.holder, rule.block),
      match: read(reading, rule),
    })),
  };
}
