import { Flow, PublishedService, ServerGroup } from '../../../constructs/model/flow';
import { PRIVATE_ENDPOINT_TIER } from '../../../constructs/model/private-endpoint-places';
import { specialSubnetOf } from '../../../constructs/model/special-subnet';
import { sameTier, tierText } from '../../../constructs/model/tier';
import { pathText } from '../path-text';
import { EstateReader } from './estate-reader';
import { Placed } from './placed';
import { portsText } from './resolve-flow-ports';
import { SpokePlan } from './resolve-spokes';

type Service = Placed<PublishedService>;

/** What a published service is checked against. */
export interface PublishedSurroundings {
  readonly spokes: ReadonlyMap<string, SpokePlan>;
  readonly flows: readonly Placed<Flow>[];
  readonly servers: readonly Placed<ServerGroup>[];
}

const CONNECTORS = {
  'app-proxy': 'app-proxy-connector',
  'private-access': 'private-access-connector',
} as const;

/** Checks that each published service has what its way in takes. */
export function checkPublished(
  reader: EstateReader,
  services: readonly Service[],
  around: PublishedSurroundings,
): void {
  services.forEach((service, index) => {
    checkHost(reader, service, services.slice(0, index));
    if (service.to.some((tier) => sameTier(tier, service.edge))) {
      tell(reader, service, 'to', {
        message: `leads to its own edge ${tierText(service.edge)}`,
        allowed: 'the edge and what it leads to are different tiers',
        fix: 'name the tier of the servers',
      });
    }
    if (service.by === 'front-door' || service.by === 'application-gateway') {
      checkWebEdge(reader, service, services, around);
      checkWebTarget(reader, service, around);
    } else {
      checkConnectors(reader, service, CONNECTORS[service.by], around);
    }
    if (service.by === 'application-gateway') checkGateway(reader, service, services, around);
  });
}

function checkHost(reader: EstateReader, service: Service, earlier: readonly Service[]): void {
  const twin = earlier.find(
    ({ host }) => host !== undefined && host.toLowerCase() === service.host?.toLowerCase(),
  );
  if (service.by === 'private-access' && service.host !== undefined) {
    tell(reader, service, 'host', {
      message: `has the host ${service.host}, and is reached by private-access`,
      allowed: 'only web applications have a public host: front-door, application-gateway, app-proxy',
      fix: 'remove host',
    });
  } else if (service.by !== 'private-access' && service.host === undefined) {
    tell(reader, service, undefined, {
      message: `is reached by ${service.by} and has no host`,
      allowed: 'a web application has a public host name',
      fix: 'add host, such as www.example.org',
    });
  } else if (twin) {
    tell(reader, service, 'host', {
      message: `has the host ${service.host}, as ${twin.name} has`,
      allowed: 'one service for one host',
      fix: 'choose another host for one of them',
    });
  }
}

/** The edge of Front Door or a gateway stands beside what it leads to, and nothing else has to do with it. */
function checkWebEdge(
  reader: EstateReader,
  service: Service,
  services: readonly Service[],
  { flows, servers }: PublishedSurroundings,
): void {
  const { edge } = service;
  const foreign = service.to.find(({ spoke }) => spoke !== edge.spoke);
  if (foreign) {
    tell(reader, service, 'to', {
      message: `leads from ${tierText(edge)} to ${tierText(foreign)}, of another spoke`,
      allowed: `by ${service.by} both are tiers of one spoke`,
      fix: `add a tier to spoke "${foreign.spoke}" as the edge`,
    });
  }
  const other = services.find((one) => one.name !== service.name && sameTier(one.edge, edge));
  const group = servers.find((one) => sameTier(one, edge));
  const flow = flows.find((one) =>
    [...one.from, ...one.to].some((end) => end.kind === 'tier' && sameTier(end, edge)),
  );
  const target = services.find(
    (one) => one.name !== service.name && one.to.some((tier) => sameTier(tier, edge)),
  );
  const user =
    (other && `service "${other.name}" has it too`) ??
    (target && `service "${target.name}" leads to it`) ??
    (group && `group "${group.name}" stands in it`) ??
    (flow && `flow ${flow.id} names it`);
  if (user !== undefined) {
    tell(reader, service, 'edge', {
      message: `has the edge ${tierText(edge)}, and ${user}`,
      allowed: 'the edge is for one service and for nothing else',
      fix: 'give the service a tier of its own',
    });
  }
}

function checkWebTarget(reader: EstateReader, service: Service, { servers }: PublishedSurroundings): void {
  const [target, ...more] = service.to;
  if (more.length > 0) {
    tell(reader, service, 'to', {
      message: `leads to ${service.to.map(tierText).join(' and ')}`,
      allowed: `by ${service.by} a service leads to exactly one tier`,
      fix: 'publish a service for each, or put one web tier before them',
    });
  } else if (target && reader.isWellFormed('spokes') && !servers.some((group) => sameTier(group, target))) {
    tell(reader, service, 'to', {
      message: `leads to ${tierText(target)}, which has no servers`,
      allowed: 'a tier with a group of servers',
      fix: `add servers with tier: ${target.tier} to spoke "${target.spoke}"`,
    });
  }
  const [ports, ...others] = service.ports;
  if (ports && (others.length > 0 || ports.protocol !== 'tcp' || ports.first !== ports.last)) {
    tell(reader, service, 'ports', {
      message: `has the ports ${service.ports.map(portsText).join(', ')}`,
      allowed: `by ${service.by} a service has one TCP port`,
      fix: 'write the port that the web servers listen at, such as tcp/443',
    });
  }
}

function checkConnectors(
  reader: EstateReader,
  service: Service,
  role: (typeof CONNECTORS)[keyof typeof CONNECTORS],
  { servers }: PublishedSurroundings,
): void {
  if (!reader.isWellFormed('spokes')) return;
  const group = servers.find((one) => sameTier(one, service.edge));
  if (group?.role !== role) {
    tell(reader, service, 'edge', {
      message: `has the edge ${tierText(service.edge)}, ${group ? `whose servers have the role ${group.role}` : 'which has no servers'}`,
      allowed: `by ${service.by} the edge is a tier of servers with role: ${role}`,
      fix: `add servers with role: ${role} to it, or name the tier that has them`,
    });
  } else if (group.count < 2) {
    tell(reader, service, 'edge', {
      message: `has the edge ${tierText(service.edge)}, which has ${group.count} connector in each region`,
      allowed: 'at least 2 in each region, so that losing one loses nothing',
      fix: `write count: 2 at ${pathText(group.path)}`,
    });
  }
}

function checkGateway(
  reader: EstateReader,
  service: Service,
  services: readonly Service[],
  { spokes }: PublishedSurroundings,
): void {
  const plan = spokes.get(service.edge.spoke);
  const tier = plan?.tiers.find(({ name }) => name === service.edge.tier);
  const { longestPrefix } = specialSubnetOf('application-gateway');
  if (tier && tier.prefix > longestPrefix) {
    tell(reader, service, 'edge', {
      message: `has the edge ${tierText(service.edge)}, of size /${tier.prefix}`,
      allowed: 'a gateway takes an address for each instance, and some to be renewed',
      fix: `make the tier /${longestPrefix} or larger`,
    });
  }
  if (
    plan &&
    reader.isWellFormed('spokes') &&
    !plan.tiers.some(({ name }) => name === PRIVATE_ENDPOINT_TIER)
  ) {
    tell(reader, service, 'edge', {
      message: `has its edge in spoke "${plan.name}", which has no tier ${PRIVATE_ENDPOINT_TIER}`,
      allowed: "the gateway's certificate is in a vault, whose private endpoint stands there",
      fix: `add ${PRIVATE_ENDPOINT_TIER}: /28 to spokes.${plan.name}.subnets`,
    });
  }
  const twin = services.find(({ name }) => name === `${service.name}-certificate`);
  if (twin) {
    tell(reader, twin, undefined, {
      message: `makes the flow id published/${twin.name}, as the way of ${service.name} to its certificate does`,
      allowed: 'each id once',
      fix: 'rename one of the two',
    });
  }
}

function tell(
  reader: EstateReader,
  service: Service,
  key: 'host' | 'edge' | 'to' | 'ports' | undefined,
  text: { readonly message: string; readonly allowed: string; readonly fix: string },
): void {
  const said = { ...text, message: `${pathText(service.path)} ${text.message}` };
  if (key === undefined) reader.report(service.path, said, 'key');
  else reader.report([...service.path, key], said);
}
