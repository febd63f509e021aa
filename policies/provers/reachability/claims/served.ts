import { DeclaredFlow, DeclaredPublished, Declaration } from '../../../declaration/declaration';
import { NetworkModel, Subnet, TerminatingNode } from '../model';
import { DeclaredFlows } from './declared-pair';
import { FlowOutcome } from './flow-outcome';
import { isUnknown } from '../decide/world';
import { edgesOf } from './gateway-pairs';

/** Whether people who are on the Internet and nowhere else reach a published service. */
export interface ServiceOutcome {
  readonly service: DeclaredPublished;
  readonly verdict: 'pass' | 'fail' | 'unknown';
  /** What it is reached by, or what is missing. */
  readonly why: string;
}

/** Judges every published service: its way in stands at each of its edges, speaks to whom it must, and to the service. */
export function servedToOffices(
  model: NetworkModel,
  declaration: Declaration,
  outcomes: readonly FlowOutcome[],
  { pairs }: DeclaredFlows,
): readonly ServiceOutcome[] {
  return declaration.published.map((service) => {
    if (service.apps) return servedByApps(model, service, service.apps);
    const outcome = outcomes.find(({ flow }) => flow.id === service.flow);
    if (!outcome) return { service, verdict: 'fail', why: `has no flow "${service.flow}" behind its way in` };
    if (outcome.verdict !== 'pass') {
      return { service, verdict: outcome.verdict, why: `its flow "${service.flow}" is not sure to work` };
    }
    const edges = edgesOf(model, outcome.flow);
    const gaps = edges.flatMap((edge) => gapAt(model, service, edge, outcomes, pairs) ?? []);
    const worst = gaps.find(({ verdict }) => verdict === 'fail') ?? gaps[0];
    return worst
      ? { service, ...worst }
      : { service, verdict: 'pass', why: `is reached by ${WAYS[service.by]} at ${edges.length} places` };
  });
}

/** Applications have no edge in a network: a Front Door reaches each by a private link of its own. */
function servedByApps(
  { terminatingNodes }: NetworkModel,
  service: DeclaredPublished,
  apps: readonly string[],
): ServiceOutcome {
  const doors = terminatingNodes.filter(({ leadsTo }) => leadsTo !== undefined);
  const known = doors.flatMap(({ leadsTo = [] }) => (isUnknown(leadsTo) ? [] : leadsTo));
  const missing = apps.filter((app) => !known.includes(app));
  if (missing.length === 0 && apps.length > 0) {
    return { service, verdict: 'pass', why: `is reached by Front Door at ${apps.length} places` };
  }
  return {
    service,
    verdict: doors.some(({ leadsTo = [] }) => isUnknown(leadsTo)) ? 'unknown' : 'fail',
    why: `has no private link of a Front Door to ${missing.join(', ') || 'any application'}`,
  };
}

const WAYS: Readonly<Record<DeclaredPublished['by'], string>> = {
  'front-door': 'Front Door',
  'application-gateway': 'its application gateways',
  'app-proxy': 'Entra application proxy',
  'private-access': 'private access connectors',
};

type Gap = Pick<ServiceOutcome, 'verdict' | 'why'>;

function gapAt(
  model: NetworkModel,
  { by }: DeclaredPublished,
  edge: Subnet,
  outcomes: readonly FlowOutcome[],
  pairs: DeclaredFlows['pairs'],
): Gap | undefined {
  switch (by) {
    case 'application-gateway':
      // That everybody reaches the gateway is part of its flow.
      return undefined;
    case 'front-door':
      return frontDoorGap(model, edge);
    case 'app-proxy':
    case 'private-access':
      return connectorGap(edge, by, outcomes, pairs);
  }
}

function frontDoorGap({ terminatingNodes }: NetworkModel, edge: Subnet): Gap | undefined {
  const isThere = (kind: TerminatingNode['kind'], subnet?: string) =>
    terminatingNodes.some((node) => node.kind === kind && node.subnet === subnet);
  if (!isThere('front-door')) return { verdict: 'fail', why: 'no Front Door is there' };
  return isThere('private-link-service', edge.id)
    ? undefined
    : { verdict: 'fail', why: `no private link service stands in ${edge.label}` };
}

/**
 * Connectors call their broker, so that nothing has to call them: without a way out nobody gets in. Which of the tier's ways
 * out leads to the broker only its hosts tell: those of application proxy are documented, another broker's are not, so
 * there every way out has to work.
 */
function connectorGap(
  edge: Subnet,
  by: 'app-proxy' | 'private-access',
  outcomes: readonly FlowOutcome[],
  pairs: DeclaredFlows['pairs'],
): Gap | undefined {
  const outward = pairs.filter(
    ({ origin, target, flow }) =>
      origin.kind === 'subnet' &&
      origin.id === edge.id &&
      target.kind === 'internet' &&
      (by === 'private-access' || leadsToApplicationProxy(flow)),
  );
  const flows = new Set(outward.map(({ flow }) => flow));
  if (flows.size === 0) {
    return {
      verdict: 'fail',
      why: `the connectors in ${edge.label} have no declared way out to their broker`,
    };
  }
  const verdicts = outcomes
    .filter(({ flow }) => flows.has(flow))
    .flatMap((outcome) => verdictsAt(edge, outcome));
  if (verdicts.length === 0) return undefined;
  return {
    verdict: verdicts.includes('fail') ? 'fail' : 'unknown',
    why: `the way out of the connectors in ${edge.label} is not sure to work`,
  };
}

/** What keeps a flow from working at one of its places. */
function verdictsAt(edge: Subnet, { problems }: FlowOutcome): readonly ('fail' | 'unknown')[] {
  return problems
    .filter((problem) => !('origin' in problem) || ('id' in problem.origin && problem.origin.id === edge.id))
    .map(({ verdict }) => verdict);
}

/** Microsoft Learn, "Understand Microsoft Entra private network connectors", outbound URLs. */
const APPLICATION_PROXY_HOST = /(^|\.)msappproxy\.net$/;

function leadsToApplicationProxy(flow: DeclaredFlow): boolean {
  return flow.pairs.some(
    ({ to }) => to.kind === 'outside' && to.fqdns.some((fqdn) => APPLICATION_PROXY_HOST.test(fqdn)),
  );
}
