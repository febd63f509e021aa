import { AddressTerm, SecurityGroup, SecurityRule } from '../../../../../policies/provers/reachability/model';

const ORDERED = {
  Inbound: new WeakMap<SecurityGroup, readonly SecurityRule[]>(),
  Outbound: new WeakMap<SecurityGroup, readonly SecurityRule[]>(),
};

/** The rules of one direction as they are asked, Azure's own after those that were written. [1-3] */
export function rulesInOrder(
  group: SecurityGroup,
  direction: SecurityRule['direction'],
): readonly SecurityRule[] {
  const known = ORDERED[direction].get(group);
  if (known) return known;
  const rules = [...group.rules, ...defaultsOf(group)]
    .filter((rule) => rule.direction === direction)
    .sort((a, b) => a.priority - b.priority);
  ORDERED[direction].set(group, rules);
  return rules;
}

function defaultsOf({ place }: SecurityGroup): readonly SecurityRule[] {
  const any = { kind: 'any' } as const;
  const tag = (name: string) => ({ kind: 'service-tag', tag: name }) as const;
  const rule = (
    direction: SecurityRule['direction'],
    priority: number,
    access: SecurityRule['access'],
    source: AddressTerm,
    destination: AddressTerm,
  ): SecurityRule => ({
    name: `default ${priority}`,
    place,
    direction,
    priority,
    access,
    match: {
      protocols: [{ first: 0, last: 255 }],
      sources: [source],
      sourcePorts: [{ first: 0, last: 65535 }],
      destinations: [destination],
      destinationPorts: [{ first: 0, last: 65535 }],
    },
  });
  return [
    rule('Inbound', 65000, 'Allow', tag('VirtualNetwork'), tag('VirtualNetwork')),
    rule('Inbound', 65001, 'Allow', tag('AzureLoadBalancer'), any),
    rule('Inbound', 65500, 'Deny', any, any),
    rule('Outbound', 65000, 'Allow', tag('VirtualNetwork'), tag('VirtualNetwork')),
    rule('Outbound', 65001, 'Allow', any, tag('Internet')),
    rule('Outbound', 65500, 'Deny', any, any),
  ];
}
