import { DeclaredEnd, DeclaredFlow, Declaration } from '../../../../../policies/declaration/declaration';

/** A declaration of these flows, and nothing that they don't need. */
export function intent(flows: readonly DeclaredFlow[], more: Partial<Declaration> = {}): Declaration {
  return {
    version: 1,
    estate: { name: 'test', title: 'A test', stage: 'design' },
    regions: { primary: 'uksouth', secondary: 'ukwest', approved: [] },
    strategies: [],
    organisations: [],
    subscriptions: [],
    sites: [],
    networks: [],
    flows,
    published: [],
    tenants: [],
    services: [],
    accepted: [],
    exemptions: [],
    outstanding: [],
    positions: {},
    ...more,
  };
}

/** A flow by TCP between two ends. */
export function flow(
  from: DeclaredEnd,
  to: DeclaredEnd,
  port = 443,
  more: Partial<DeclaredFlow> = {},
): DeclaredFlow {
  return {
    id: 'flow',
    kind: 'service',
    pairs: [{ from, to }],
    ports: [{ protocol: 'tcp', first: port, last: port }],
    why: 'a test',
    owner: 'tests@example.org',
    ...more,
  };
}

export function tier(network: string, subnet: string): DeclaredEnd {
  return { kind: 'subnet', network, subnet };
}

export function outside(known: Partial<Extract<DeclaredEnd, { kind: 'outside' }>>): DeclaredEnd {
  return {
    kind: 'outside',
    name: 'outside:test',
    fqdns: [],
    fqdnTags: [],
    serviceTags: [],
    ranges: [],
    ...known,
  };
}
