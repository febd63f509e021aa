import { Cidr } from '../../../constructs/model/cidr';
import { Attribute, listOf, numberOf, textOf } from '../attribute';
import { Block, Resource } from '../graph';
import { pathIn, textsOf, written } from './read';

export type Direction = 'Inbound' | 'Outbound';

/** One rule of a security group, read once; what is not known or not one of Azure's words is undefined. */
export interface SecurityRule {
  /** The resource that it is written in. */
  readonly holder: Resource;
  readonly block: Block;
  readonly name: string;
  readonly direction?: Direction;
  readonly access?: 'Allow' | 'Deny';
  readonly priority?: number;
  readonly source: RuleEnd;
  readonly destination: RuleEnd;
}

/** Where packets come from, or go to. */
export interface RuleEnd {
  /** Prefixes and service tags as written. */
  readonly prefixes: readonly string[];
  /** How many application security groups. */
  readonly groups: number;
  /** False if a prefix or group is not known. */
  readonly placeKnown: boolean;
  /** Ports or ranges as written. */
  readonly ports: readonly string[];
  readonly portsKnown: boolean;
}

/** Reads a rule from the block or resource that it is written in. */
export function securityRuleOf(holder: Resource, block: Block): SecurityRule {
  const direction = textOf(block.get('direction'));
  const access = textOf(block.get('access'));
  return {
    holder,
    block,
    name: textOf(block.get('name')) ?? block.path,
    direction: direction === 'Inbound' || direction === 'Outbound' ? direction : undefined,
    access: access === 'Allow' || access === 'Deny' ? access : undefined,
    priority: numberOf(block.get('priority')),
    source: endOf(block, 'source'),
    destination: endOf(block, 'destination'),
  };
}

/** Path of one of the rule's attributes from the resource that holds it. */
export function ruleAt(rule: SecurityRule, attribute: string): string {
  return pathIn(rule.block, attribute);
}

/** The range that a prefix names; undefined for a service tag. An address alone is a range of one. */
export function rangeOf(prefix: string): Cidr | undefined {
  if (!/^\d/.test(prefix)) return undefined;
  return Cidr.tryParse(prefix.includes('/') ? prefix : `${prefix}/32`);
}

/** Whether a prefix or port range stands for everything. */
export function isAny(text: string): boolean {
  return text === '*' || text === '0.0.0.0/0' || text.toLowerCase() === 'any' || text === '0-65535';
}

function endOf(block: Block, end: 'source' | 'destination'): RuleEnd {
  const prefix = written(block, `${end}_address_prefix`);
  const prefixes = textsOf(block, `${end}_address_prefixes`);
  const groups = written(block, `${end}_application_security_group_ids`);
  const port = written(block, `${end}_port_range`);
  const ports = textsOf(block, `${end}_port_ranges`);
  return {
    prefixes: [...asTexts(prefix), ...prefixes.texts],
    groups: listOf(groups)?.length ?? 0,
    placeKnown: prefix.state !== 'unknown' && prefixes.complete && groups.state !== 'unknown',
    ports: [...asTexts(port), ...ports.texts],
    portsKnown: port.state !== 'unknown' && ports.complete,
  };
}

function asTexts(attribute: Attribute): readonly string[] {
  return attribute.state === 'known' ? [String(attribute.value)] : [];
}
