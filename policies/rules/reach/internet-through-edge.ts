import { EstateGraph } from '../../graph/graph';
import { Claims } from '../../provers/reachability/claims/claims';
import { claimsOf } from '../../provers/reachability/claims/claims-of';
import { counterexampleOf } from '../../provers/reachability/claims/counterexample';
import { Arrival } from '../../provers/reachability/claims/edges';
import { packetText } from '../../provers/reachability/claims/packet-words';
import { labelOf, writtenAt } from '../../provers/reachability/claims/place';
import { Result, Rule } from '../rule';
import { pass } from '../support/results';
import { stepsOf, subjectAt } from './support/evidence';
import { openResult } from './support/open-results';

export const internetThroughEdge: Rule = {
  id: 'reach/internet-through-edge',
  title:
    'What comes from the Internet ends at an edge: a web application firewall, Bastion, a gateway or a declared carrier',
  clauses: ['RA-1', 'ZT-1'],
  decides: ['RA-1'],
  severity: 'critical',
  gates: true,
  protects:
    'Whatever answers the Internet without an edge before it is attacked within minutes of its deployment.',
  remedy:
    'Take the public address away and publish the service, or set its web application firewall to prevention.',
  sources: [
    'Strategy clause RA-1: access is brokered; any other way in is a recorded departure',
    'docs/why/reachability.md, statements 22 and 28',
  ],
  needsDeclaration: true,
  *check({ graph, declaration }) {
    const claims = claimsOf(graph, declaration);
    const { model } = claims.reachability;
    const results = [
      ...claims.arrivals.map((arrival) => resultOf(graph, claims, arrival)),
      ...openResult(claims),
    ];
    yield* results;
    if (results.length === 0 && model.subnets.length > 0)
      yield pass('networks', 'nothing answers the Internet');
  },
};

function resultOf(graph: EstateGraph, { reachability }: Claims, arrival: Arrival): Result {
  const { model } = reachability;
  const { target, verdict, why, packets } = arrival;
  const place = writtenAt(model, target);
  const subject = subjectAt(graph, place);
  const message = `${labelOf(model, target)} ${why}`;
  if (verdict === 'pass') return pass(subject, message);
  if (packets.isEmpty) {
    // What has no address of the configuration has no packet to show: what stands there is the evidence.
    const at = place ? `${place.at} (${place.stack})` : labelOf(model, target);
    const step = { at, found: why, expected: 'a web application firewall in Prevention' };
    return { verdict, subject, message, witness: { summary: message, steps: [step] } };
  }
  const example = counterexampleOf(reachability, { kind: 'internet' }, target, packets);
  return {
    verdict: verdict === 'unknown' ? 'unknown' : example.verdict,
    subject,
    message: `${message}: ${packetText(model, example.packet)} ${example.verdict === 'fail' ? 'gets' : 'may get'} in`,
    witness: { summary: packetText(model, example.packet), steps: stepsOf(example.hops) },
  };
}
