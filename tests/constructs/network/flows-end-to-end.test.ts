import * as fc from 'fast-check';
import { Cidr, parseAddress } from '../../../constructs/model/cidr';
import { Estate, Hub } from '../../../constructs/model/estate';
import { Flow } from '../../../constructs/model/flow';
import { PlacedTier, placesOfTier } from '../../../constructs/model/flow-pairs';
import { egressRules } from '../../../constructs/network/firewall-egress-rules';
import { internalRules } from '../../../constructs/network/firewall-internal-rules';
import { tierAllows } from '../../../constructs/network/tier-allows';
import { end, estateWithFlows, flow, ports } from '../../fixtures/flows';

/**
 * Random flows over a small estate, looked at packet by packet: a tier reaches another if and only if a flow says so, and
 * what lets it through names the flow at both ends and in each firewall between.
 */
const TIERS = ['website/web', 'website/app', 'library/app', 'telephony/session-border'];
const PUBLIC = ['outside:card-processor', 'outside:zia', 'platform:windows-update'];
const PORTS = ['tcp/443', 'tcp/80', 'tcp/443-500'];

const FLOWS: fc.Arbitrary<readonly Flow[]> = fc
  .array(
    fc.record({
      from: fc.uniqueArray(fc.constantFrom(...TIERS, 'site:old-datacentre'), { minLength: 1, maxLength: 2 }),
      to: fc.uniqueArray(fc.constantFrom(...TIERS), { minLength: 1, maxLength: 2 }),
      ports: fc.uniqueArray(fc.constantFrom(...PORTS), { minLength: 1, maxLength: 2 }),
      reach: fc.constantFrom('region' as const, 'everywhere' as const),
    }),
    { maxLength: 4 },
  )
  .map((drafts) =>
    drafts.map(({ from, to, reach, ...draft }, index) =>
      flow(`f${index}`, from.join(' '), to.join(' '), { reach, ports: draft.ports.map(ports) }),
    ),
  );

const RUNS = { seed: 20261125, numRuns: 60 };
const PROBED_PORTS = [80, 443, 450, 22];

describe('flows, packet by packet', () => {
  it('let a tier reach another exactly where one of them says so, by rules that name it', () => {
    fc.assert(
      fc.property(FLOWS, (flows) => {
        const estate = estateWithFlows({ flows });
        const network = new BuiltNetwork(estate);
        for (const from of allPlaces(estate)) {
          for (const to of allPlaces(estate)) {
            for (const port of PROBED_PORTS) {
              const wanted = flows.filter((each) => declares(each, from, to, port)).map(({ id }) => id);
              const gates = network.gates(from, to, port);
              expect(gates).toEqual(gates.map(() => wanted));
            }
          }
        }
      }),
      RUNS,
    );
  });

  it('let sites in by rules that name the flow at the tier and in its firewall', () => {
    fc.assert(
      fc.property(FLOWS, (flows) => {
        const estate = estateWithFlows({ flows });
        const network = new BuiltNetwork(estate);
        const site = Cidr.parse('172.20.0.0/16').first + 9;
        for (const to of allPlaces(estate)) {
          for (const port of PROBED_PORTS) {
            const wanted = flows.filter(
              (each) =>
                each.from.some(({ kind }) => kind === 'site') &&
                each.to.some((tier) => isOf(tier, to)) &&
                listens(each, port),
            );
            const ids = wanted.map(({ id }) => id);
            expect(network.inbound(to, site, port)).toEqual(ids);
            expect(network.firewall(to, site, probe(to), port)).toEqual(ids);
          }
        }
      }),
      RUNS,
    );
  });

  it('let a tier out to the Internet by rules that name the flow at the tier and in the parent policy', () => {
    const drafts = fc.uniqueArray(fc.tuple(fc.constantFrom(...TIERS), fc.constantFrom(...PUBLIC)), {
      maxLength: 5,
      selector: ([from, to]) => `${from} ${to}`,
    });
    fc.assert(
      fc.property(drafts, (pairs) => {
        const flows = pairs.map(([from, to], index) => flow(`f${index}`, from, to));
        const estate = estateWithFlows({ flows });
        const rules = egressRules(estate);
        const written = [...rules.network, ...rules.application];
        for (const place of allPlaces(estate)) {
          const wanted = flows
            .filter((each) => each.from.some((tier) => isOf(tier, place)))
            .map(({ id }) => id);
          const out = tierAllows(estate, place).filter((allow) => allow.direction === 'Outbound');
          expect(out.map((allow) => allow.flow).filter((id) => id !== 'dns')).toEqual(wanted);
          const by = written.filter(({ sourceAddresses }) =>
            sourceAddresses?.some((text) => holds(text, probe(place))),
          );
          expect([...new Set(by.map(({ description }) => flowOf(description)))].sort()).toEqual(
            [...wanted].sort(),
          );
        }
      }),
      RUNS,
    );
  });
});

/** What the rules say of a packet, read from their ranges and ports alone. */
class BuiltNetwork {
  constructor(private readonly estate: Estate) {}

  /** Flows that let the packet out at its source, in at its target, and through each firewall between. */
  gates(from: PlacedTier, to: PlacedTier, port: number): readonly (readonly string[])[] {
    const [source, destination] = [probe(from), probe(to)];
    const sameNetwork = from.spoke.name === to.spoke.name && from.region.name === to.region.name;
    const regions = new Map([from, to].map((place) => [place.region.name, place]));
    const firewalls = sameNetwork
      ? []
      : [...regions.values()].map((place) => this.firewall(place, source, destination, port));
    return [this.outbound(from, destination, port), this.inbound(to, source, port), ...firewalls];
  }

  outbound(place: PlacedTier, destination: number, port: number): readonly string[] {
    return this.allowed(place, 'Outbound', probe(place), destination, port);
  }

  inbound(place: PlacedTier, source: number, port: number): readonly string[] {
    return this.allowed(place, 'Inbound', source, probe(place), port);
  }

  firewall(at: PlacedTier, source: number, destination: number, port: number): readonly string[] {
    const hub = this.estate.hubs.find((each) => each.region.name === at.region.name) as Hub;
    return internalRules(this.estate, hub)
      .filter(
        (rule) =>
          rule.sourceAddresses?.some((text) => holds(text, source)) &&
          rule.destinationAddresses?.some((text) => holds(text, destination)) &&
          rule.destinationPorts.some((text) => takes(text, port)),
      )
      .map((rule) => flowOf(rule.description));
  }

  private allowed(
    place: PlacedTier,
    direction: 'Inbound' | 'Outbound',
    source: number,
    destination: number,
    port: number,
  ): readonly string[] {
    return tierAllows(this.estate, place)
      .filter(
        (allow) =>
          allow.direction === direction &&
          allow.sources.some((text) => holds(text, source)) &&
          allow.destinations.some((text) => holds(text, destination)) &&
          allow.ports.some((text) => takes(text, port)),
      )
      .map((allow) => allow.flow);
  }
}

/** Whether a flow means this packet: its own region's target, the other's only where it has none or goes everywhere. */
function declares(each: Flow, from: PlacedTier, to: PlacedTier, port: number): boolean {
  const named = each.from.some((tier) => isOf(tier, from)) && each.to.some((tier) => isOf(tier, to));
  const near = to.spoke.networks.some(({ region }) => region.name === from.region.name);
  const reached = each.reach === 'everywhere' || from.region.name === to.region.name || !near;
  return named && reached && listens(each, port);
}

function listens(each: Flow, port: number): boolean {
  return each.ports.some((own) => own.protocol === 'tcp' && own.first <= port && port <= own.last);
}

function isOf(tier: Flow['to'][number], place: PlacedTier): boolean {
  return tier.kind === 'tier' && tier.spoke === place.spoke.name && tier.tier === place.subnet.name;
}

function allPlaces(estate: Estate): readonly PlacedTier[] {
  return TIERS.flatMap((text) => {
    const tier = end(text);
    return tier.kind === 'tier' ? placesOfTier(estate, tier) : [];
  });
}

/** An address of the tier. */
function probe(place: PlacedTier): number {
  return place.subnet.range.first + 5;
}

function flowOf(description: string | undefined): string {
  return description?.split(':')[0] ?? '';
}

function holds(text: string, address: number): boolean {
  const range = Cidr.tryParse(text);
  return range ? range.first <= address && address <= range.last : parseAddress(text) === address;
}

function takes(text: string, port: number): boolean {
  const [first = 0, last = first] = text.split('-').map(Number);
  return first <= port && port <= last;
}
