import { Ledger } from '../../constructs/model/address-want';
import { Cidr } from '../../constructs/model/cidr';
import { Estate, Hub, Spoke } from '../../constructs/model/estate';
import { Position } from '../../constructs/model/position';
import { hubHolder, hubSubnetHolder, spokeHolder, tierHolder } from '../../constructs/model/holder';
import { Path } from './yaml-value';
import { HUB_SUBNETS } from './address-wants';
import { HubPlan } from './resolve/resolve-hubs';
import { SpokePlan } from './resolve/resolve-spokes';
import { SettledEstate } from './settle-estate';

/** The estate with its addresses. @throws RangeError if the ledger, which has been checked before, lacks a holder */
export function assembleEstate(
  settled: SettledEstate,
  ledger: Ledger,
  positions: ReadonlyMap<string, Position>,
): Estate {
  const [primary, secondary] = settled.hubs;
  const { flows, outside, published, publishedApps, carriers, servers, blocks } = settled.communication;
  const { hosted, services, accepted } = settled.commitments;
  return {
    ...settled.common,
    hubs: [hubOf(primary, ledger), hubOf(secondary, ledger)],
    spokes: settled.spokes.map((spoke) => spokeOf(spoke, ledger)),
    flows: flows.map((flow) => standing(flow, positions)),
    outside,
    published: published.map((service) => standing(service, positions)),
    carriers: carriers.map((carrier) => standing(carrier, positions)),
    servers: servers.map((group) => standing(group, positions)),
    publishedApps: publishedApps.map((app) => standing(app, positions)),
    blocks: blocks.map((block) => standing(block, positions)),
    hosted: hosted.map((machines) => standing(machines, positions)),
    services: services.map((service) => standing(service, positions)),
    accepted,
    positions,
  };
}

/** A part with its position in place of its path; of a union, the same member. */
type Standing<Part> = Part extends unknown ? Omit<Part, 'path'> & { readonly position: Position } : never;

/** @throws RangeError if no position is known of it */
function standing<Part extends { readonly path: Path }>(
  { path, ...part }: Part,
  positions: ReadonlyMap<string, Position>,
): Standing<Part> {
  const position = positions.get(path.join('.'));
  if (!position) {
    throw new RangeError(`no position is known of ${path.join('.')}`);
  }
  // What is taken from a union member and put into it stays that member, which the compiler can't tell.
  return { ...part, position } as unknown as Standing<Part>;
}

function hubOf({ prefix: _prefix, ...hub }: HubPlan, ledger: Ledger): Hub {
  const region = hub.region.name;
  return {
    ...hub,
    range: held(ledger, hubHolder(region)),
    subnets: HUB_SUBNETS.map(({ name }) => ({ name, range: held(ledger, hubSubnetHolder(region, name)) })),
  };
}

function spokeOf({ prefix: _prefix, regions, tiers, ...spoke }: SpokePlan, ledger: Ledger): Spoke {
  return {
    ...spoke,
    networks: regions.map((region) => ({
      region,
      range: held(ledger, spokeHolder(region.name, spoke.name)),
      subnets: tiers.map(({ name }) => ({
        name,
        range: held(ledger, tierHolder(region.name, spoke.name, name)),
      })),
    })),
  };
}

function held(ledger: Ledger, holder: string): Cidr {
  const range = ledger.get(holder);
  if (!range) {
    throw new RangeError(`the address ledger has no range for ${holder}`);
  }
  return range;
}
