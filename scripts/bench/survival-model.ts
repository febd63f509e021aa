import type {
  FailureEvent,
  Gate,
  ModelService,
  ModelTier,
  RecoveryStep,
  SurvivalModel,
  Unit,
} from '../../policies/provers/survival/model';

const ZONES = [1, 2, 3];
const FAULT_DOMAINS = [1, 2];
const SITES = ['hall', 'library'];
/** Every so many services has a machine that nothing stands in for. */
const LONELY = 7;

const TIERS: readonly ModelTier[] = [
  { id: 'tier-1', rank: 1, uptime: 99.9, rto: 240, rpo: 15, tolerates: { node: 0, domain: 60 }, pairs: true },
  {
    id: 'tier-2',
    rank: 2,
    uptime: 99.5,
    rto: 480,
    rpo: 60,
    tolerates: { node: 0, domain: 60 },
    pairs: false,
  },
  { id: 'tier-3', rank: 3, rto: 2880, rpo: 1440, tolerates: { node: 0, domain: 60 }, pairs: false },
];

/** A region with zones, and its pair without. */
const REGIONS = { south: 'South', west: 'West' } as const;
type RegionName = keyof typeof REGIONS;

/**
 * An estate of two regions with so many services on one platform. Of three services one is a web application that Front Door
 * leads to both regions, one stands on machines that Site Recovery brings up in the other region, one reads a database whose
 * failover group a person switches. Some machines sleep while scaled in. The same size gives the same model.
 */
export function survivalModel(services: number): SurvivalModel {
  return new Builder().build(services);
}

class Builder {
  private readonly events: FailureEvent[] = [];
  private readonly units: Unit[] = [];
  private readonly gates: Gate[] = [];
  private readonly steps: RecoveryStep[] = [];
  private readonly services: ModelService[] = [];
  private readonly seen = new Set<string>();

  build(count: number): SurvivalModel {
    for (const region of ['south', 'west'] as const)
      this.event({ id: `region:${region}`, kind: 'region', title: `region ${REGIONS[region]}`, region });
    for (const zone of ZONES)
      this.event({ id: `zone:south-${zone}`, kind: 'zone', title: `zone ${zone} of South`, region: 'south' });
    for (const site of SITES) this.event({ id: `site:${site}`, kind: 'site', title: site });
    this.event({ id: 'global:front-door', kind: 'global', title: 'Front Door' });
    this.units.push({
      id: 'front-door',
      title: 'Front Door',
      lostWith: ['global:front-door'],
      maybeLostWith: [],
      availability: 0.9999,
    });
    this.platform('south');
    this.platform('west');
    const controllers = [...this.machines('dc', 'south', 2), ...this.machines('dc', 'west', 2)];
    const directory = this.spread('directory', controllers, { need: 2 });
    for (let number = 0; number < count; number++) this.service(number, directory);
    return {
      events: this.events,
      units: this.units,
      gates: this.gates,
      services: this.services,
      steps: this.steps,
      means: [{ id: 'vaults', title: 'vaults', node: this.spread('vaults', ['vault-south', 'vault-west']) }],
      quotas: [],
      gaps: [],
    };
  }

  private platform(region: RegionName): void {
    const parts = ['firewall', 'resolver', 'log', 'key'].map((name) =>
      this.redundant(`${name}-${region}`, region),
    );
    const gateway = this.spread(`gateway-${region}`, this.machines('gateway', region, 2));
    const links = SITES.map((site) =>
      this.unit(`link-${site}-${region}`, region, { instance: true, events: [`site:${site}`] }),
    );
    this.unit(`vault-${region}`, region);
    const edge = this.all(`edge-${region}`, [gateway, this.spread(`links-${region}`, links)]);
    const connected = this.gate({ kind: 'soft', id: `connected-${region}`, of: [edge] });
    this.all(`platform-${region}`, [...parts, connected]);
  }

  private service(number: number, directory: string): void {
    const name = `service-${number}`;
    const kinds = [() => this.webApplication(name), () => this.onMachines(name), () => this.onDatabase(name)];
    const below = number >= 10 && number % 4 === 0 ? [`service-${number % 10}`] : [];
    const lonely = number % LONELY === 0 ? this.machines(`${name}-lonely`, 'south', 1) : [];
    const node = this.all(name, [...kinds[number % kinds.length]!(), directory, ...lonely, ...below]);
    this.services.push({
      name,
      title: `Service ${number}`,
      node,
      dependsOn: below,
      tier: TIERS[Math.min(2, number % 5)]!,
      mayBeOff: number % 5 > 1,
      address: `service:${name}`,
    });
  }

  /** In both regions, behind Front Door. */
  private webApplication(name: string): readonly string[] {
    const sides = (['south', 'west'] as const).map((region) => {
      const workers = this.machines(`${name}-worker`, region, 3);
      const parts = ['plan', 'endpoint', 'cache'].map((part) =>
        this.redundant(`${name}-${part}-${region}`, region),
      );
      return this.all(`${name}-${region}`, [
        this.spread(`${name}-workers-${region}`, workers),
        ...parts,
        `platform-${region}`,
      ]);
    });
    return ['front-door', this.failover(name, sides, { by: 'itself', seconds: 60, rpoSeconds: 0 })];
  }

  /** In one region, with copies in the other one that a person starts. */
  private onMachines(name: string): readonly string[] {
    const machines = this.machines(`${name}-machine`, 'south', 4);
    const balancer = this.redundant(`${name}-balancer`, 'south');
    const storage = this.redundant(`${name}-storage`, 'south');
    const primary = this.all(`${name}-south`, [
      this.spread(`${name}-machines`, machines, { need: 2, asleep: 1 }),
      balancer,
      storage,
      'platform-south',
    ]);
    const copies = ZONES.map((copy) => this.unit(`${name}-copy-${copy}`, 'west'));
    const secondary = this.all(`${name}-west`, [...copies, 'platform-west']);
    return [this.failover(name, [primary, secondary], this.byHand(name, 120, 900))];
  }

  /** Workers in both regions, and a database that a person switches. */
  private onDatabase(name: string): readonly string[] {
    const sides = (['south', 'west'] as const).map((region) =>
      this.all(`${name}-${region}`, [
        this.spread(`${name}-workers-${region}`, this.machines(`${name}-worker`, region, 3)),
        this.redundant(`${name}-endpoint-${region}`, region),
        `platform-${region}`,
      ]),
    );
    const databases = (['south', 'west'] as const).map((region) =>
      this.all(`${name}-database-${region}`, [
        this.redundant(`${name}-server-${region}`, region),
        this.unit(`${name}-account-${region}`, region),
      ]),
    );
    return [
      'front-door',
      this.failover(`${name}-sides`, sides, { by: 'itself', seconds: 60, rpoSeconds: 0 }),
      this.failover(`${name}-database`, databases, this.byHand(`${name}-database`, 5, 5)),
    ];
  }

  private byHand(name: string, minutes: number, rpoSeconds: number): { by: 'hand'; step: string } {
    const step = `step-${name}`;
    this.steps.push({
      id: step,
      title: `Fail over ${name}`,
      commands: [`az failover ${name}`],
      check: 'answers',
      minutes,
      rpoSeconds,
      promised: true,
      needs: ['vault-west'],
      back: { title: `Fail back ${name}`, commands: [], check: 'answers' },
      source: 'generated',
    });
    return { by: 'hand', step };
  }

  private failover(
    name: string,
    of: readonly string[],
    by: Extract<Gate, { kind: 'failover' }>['switch'],
  ): string {
    return this.gate({ kind: 'failover', id: `${name}-switch`, of, switch: by });
  }

  /** Machines with a disk each: over the zones, or over the fault domains of an availability set. */
  private machines(name: string, region: RegionName, count: number): readonly string[] {
    return Array.from({ length: count }, (_, n) => {
      const domain =
        region === 'south'
          ? `zone:south-${ZONES[n % ZONES.length]!}`
          : `fault-domain:${name}#${FAULT_DOMAINS[n % FAULT_DOMAINS.length]!}`;
      this.event({ id: domain, kind: 'fault-domain', title: `rack of ${name}`, region });
      const asleep = n === 3 ? { asleep: 'scaled-in' as const } : {};
      const machine = this.unit(`${name}-${region}-${n}`, region, {
        instance: true,
        events: [domain],
        ...asleep,
      });
      const disk = this.unit(`${name}-${region}-${n}-disk`, region, { events: [domain], ...asleep });
      return this.all(`${name}-${region}-${n}-whole`, [machine, disk]);
    });
  }

  /** Over all zones, of which two serve; where there are none, one unit. */
  private redundant(name: string, region: RegionName): string {
    if (region === 'west') return this.unit(name, region);
    const parts = ZONES.map((zone) =>
      this.unit(`${name}-${zone}`, region, { events: [`zone:south-${zone}`] }),
    );
    return this.spread(name, parts, { need: 2, least: 2, seconds: 30 });
  }

  private spread(
    id: string,
    of: readonly string[],
    { need = of.length - 1, least = 1, seconds = 0, asleep = 0 } = {},
  ): string {
    return this.gate({
      kind: 'spread',
      id,
      of,
      need,
      needScaledIn: Math.max(1, need - asleep),
      least,
      seconds,
    });
  }

  private all(id: string, of: readonly string[]): string {
    return this.gate({ kind: 'all', id, of });
  }

  private unit(
    id: string,
    region: RegionName,
    { instance = false, events = [], asleep }: UnitOptions = {},
  ): string {
    if (instance) this.event({ id: `instance:${id}`, kind: 'instance', title: id, region, address: id });
    this.units.push({
      id,
      title: id,
      address: id,
      lostWith: [`region:${region}`, ...events, ...(instance ? [`instance:${id}`] : [])],
      maybeLostWith: [],
      ...(asleep ? { asleep } : {}),
      availability: 0.9995,
    });
    return id;
  }

  private gate(gate: DistributedOmit<Gate, 'title'>): string {
    this.gates.push({ ...gate, title: gate.id });
    return gate.id;
  }

  private event(event: FailureEvent): void {
    if (this.seen.has(event.id)) return;
    this.seen.add(event.id);
    this.events.push(event);
  }
}

interface UnitOptions {
  readonly instance?: boolean;
  readonly events?: readonly string[];
  readonly asleep?: 'scaled-in';
}

type DistributedOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;
