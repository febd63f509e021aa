import { Block, OpenDatabase, SqlMachines } from './block';
import { Estate } from './estate';
import { Flow, FlowEnd, FlowPorts, Tier } from './flow';
import { PRIVATE_ENDPOINT_TIER } from './private-endpoint-places';

/** What a block is reached at. */
interface Service {
  readonly title: string;
  readonly port: number;
  /** A cache is of one region; whoever writes elsewhere has one there. Of all others either region's may lead. */
  readonly reach: Flow['reach'];
}

/** Ports: Microsoft Learn, connectivity settings of each service; SQL by its proxy, Redis with one endpoint for all shards. */
const SERVICES = {
  'web-app': { title: 'the application', port: 443, reach: 'everywhere' },
  sql: { title: 'the database', port: 1433, reach: 'everywhere' },
  mysql: { title: 'the database', port: 3306, reach: 'everywhere' },
  postgresql: { title: 'the database', port: 5432, reach: 'everywhere' },
  'sql-machines': { title: 'the database', port: 1433, reach: 'everywhere' },
  redis: { title: 'the cache', port: 10000, reach: 'region' },
  'object-storage': { title: 'the files', port: 443, reach: 'everywhere' },
  'file-share': { title: 'the share', port: 445, reach: 'everywhere' },
} as const satisfies Partial<Record<Block['kind'], Service>>;

type ReachedBlock = Extract<Block, { readonly kind: keyof typeof SERVICES }>;

/** The flows that blocks imply: from those that use one to its private endpoint or its own tier, and what a database needs. */
export function blockFlows({ blocks, spokes }: Pick<Estate, 'blocks' | 'spokes'>): readonly Flow[] {
  const ownerOf = (name: string) => spokes.find((spoke) => spoke.name === name)?.owner ?? '';
  return blocks.flatMap((block) => [
    ...(isReached(block) && block.users.length > 0 ? [usersFlow(block, ownerOf(block.spoke))] : []),
    ...(isOpenDatabase(block) ? databaseFlows(block, ownerOf(block.spoke)) : []),
    ...(block.kind === 'sql-machines' ? memberFlows(block, ownerOf(block.spoke)) : []),
  ]);
}

/** Id of the flow from a block's users to it. */
export function blockFlowId({ spoke, name }: Pick<Block, 'spoke' | 'name'>): string {
  return `block/${spoke}/${name}`;
}

function isReached(block: Block): block is ReachedBlock {
  return block.kind in SERVICES;
}

function isOpenDatabase(block: Block): block is OpenDatabase {
  return block.kind === 'mysql' || block.kind === 'postgresql';
}

function usersFlow(block: ReachedBlock, owner: string): Flow {
  const { title, port, reach } = SERVICES[block.kind];
  const tier = 'tier' in block && block.kind !== 'web-app' ? block.tier : PRIVATE_ENDPOINT_TIER;
  return {
    id: blockFlowId(block),
    kind: 'service',
    from: block.users.map(tierEnd),
    to: [tierEnd({ spoke: block.spoke, tier })],
    ports: [tcp(port)],
    why: `whoever uses ${title} ${block.spoke}/${block.name}`,
    owner,
    reach,
    position: block.position,
  };
}

/**
 * What a server in a subnet of its own needs: its standby and its copy in the other region, and, for its log archive and
 * for sign-ins, Azure's storage and Entra ID (Microsoft Learn, "Virtual network concepts" of both services).
 */
function databaseFlows(block: OpenDatabase, owner: string): readonly Flow[] {
  const own = tierEnd({ spoke: block.spoke, tier: block.tier });
  const base = { kind: 'service', from: [own], owner, position: block.position } as const;
  return [
    {
      ...base,
      id: `${blockFlowId(block)}-replication`,
      to: [own],
      ports: [tcp(SERVICES[block.kind].port)],
      why: `the servers of ${block.spoke}/${block.name} copy from one another`,
      reach: 'everywhere',
    },
    {
      ...base,
      id: `${blockFlowId(block)}-platform`,
      to: [{ kind: 'platform', endpoint: 'database-servers' }],
      ports: [tcp(443)],
      why: `the servers of ${block.spoke}/${block.name} archive their log and check who signs in`,
      reach: 'region',
    },
  ];
}

/**
 * What members of an availability group say to one another: of both regions what is written, of one what their failover
 * cluster agrees on. Source: Microsoft Learn, "Service overview and network port requirements for Windows", Failover
 * Clustering; "Specify endpoint URL".
 */
function memberFlows(block: SqlMachines, owner: string): readonly Flow[] {
  const own = tierEnd({ spoke: block.spoke, tier: block.tier });
  const base = { kind: 'service', from: [own], to: [own], owner, position: block.position } as const;
  return [
    {
      ...base,
      id: `${blockFlowId(block)}-replication`,
      ports: [tcp(5022)],
      why: `the members of ${block.spoke}/${block.name} copy from one another`,
      reach: 'everywhere',
    },
    {
      ...base,
      id: `${blockFlowId(block)}-cluster`,
      ports: [
        tcp(135),
        tcp(445),
        tcp(3343),
        { protocol: 'udp', first: 3343, last: 3343 },
        { protocol: 'tcp', first: 49152, last: 65535 },
      ],
      why: `the members of ${block.spoke}/${block.name} agree on which of them leads`,
      reach: 'region',
    },
  ];
}

function tierEnd(tier: Tier): FlowEnd {
  return { kind: 'tier', ...tier };
}

function tcp(port: number): FlowPorts {
  return { protocol: 'tcp', first: port, last: port };
}
