import { DeclaredService, Declaration } from '../../../declaration/declaration';
import { NetworkModel, Subnet, TerminatingNode } from '../model';
import { DeclaredFlows } from './declared-pair';
import { FlowOutcome } from './flow-outcome';
import { edgesOf } from './gateway-pairs';

/** Whether people who are on the Internet and nowhere else reach a published service. */
export interface ServiceOutcome {
  readonly service: DeclaredService;
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

const WAYS: Readonly<Record<DeclaredService['by'], string>> = {
  'front-door': 'Front Door',
  'application-gateway': 'its application gateways',
  'app-proxy': 'Entra application proxy',
  'private-access': 'private access connectors',
};

type Gap = Pick<ServiceOutcome, 'verdict' | 'why'>;

function gapAt(
  model: NetworkModel,
  { by }: DeclaredService,
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
      return connectorGap(edge, outcomes, pairs);
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

/** Connectors call their broker, so that nothing has to call them: without a way out nobody gets in. */
function connectorGap(
  edge: Subnet,
  outcomes: readonly FlowOutcome[],
  pairs: DeclaredFlows['pairs'],
): Gap | undefined {
  const outward = pairs.filter(
    ({ origin, target, flow }) =>
      origin.kind === 'subnet' &&
      origin.id === edge.id &&
      target.kind === 'internet' &&
      flow.ports.some((ports) => ports.protocol !== 'icmp' && ports.first <= HTTPS && HTTPS <= ports.last),
  );
  const verdicts = outward.map(({ flow }) => outcomes.find((outcome) => outcome.flow === flow)?.verdict);
  if (verdicts.includes('pass')) return undefined;
  return verdicts.length === 0
    ? { verdict: 'fail', why: `the connectors in ${edge.label} have no declared way out to their broker` }
    : {
        verdict: verdicts.includes('unknown') ? 'unknown' : 'fail',
        why: `the way out of the connectors in ${edge.label} is not sure to work`,
      };
}

const HTTPS = 443;
