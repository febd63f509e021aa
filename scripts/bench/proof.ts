import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatAddress } from '../../constructs/model/cidr';
import type { Declaration } from '../../policies/declaration/declaration';
import type { Question } from '../../policies/provers/reachability/questions/question';
import type { Claims } from '../../policies/provers/reachability/claims/claims';
import type { Judgeable } from './clone-spokes';

const POLICIES = join(__dirname, '..', '..', 'build', 'policies');
const REACHABILITY = join(POLICIES, 'provers', 'reachability');
const { buildGraph } = require(
  join(POLICIES, 'graph', 'build-graph'),
) as typeof import('../../policies/graph/build-graph');
const { readStacks } = require(
  join(POLICIES, 'graph', 'read-stacks'),
) as typeof import('../../policies/graph/read-stacks');
const { claimsOf } = require(
  join(REACHABILITY, 'claims', 'claims-of'),
) as typeof import('../../policies/provers/reachability/claims/claims-of');
const { answerQuestions } = require(
  join(REACHABILITY, 'questions', 'answer-question'),
) as typeof import('../../policies/provers/reachability/questions/answer-question');

const QUESTIONS = 1_000;
/** Past what Azure keeps of a subnet for itself. */
const HOST = 10;
const PORTS = [443, 1433, 3389, 22, 53];

/** The stacks and the declaration in a folder. */
export function readJudgeable(folder: string): Judgeable {
  const { documents } = readStacks(folder);
  const declaration = JSON.parse(readFileSync(join(folder, 'declaration.json'), 'utf8')) as Declaration;
  return { documents, declaration };
}

/** Everything that rules ask of reachability: the network model of the graph, and every claim. */
export function proveStacks({ documents, declaration }: Judgeable): () => void {
  const graph = buildGraph(documents);
  return () => everyClaim(claimsOf(graph, declaration));
}

/** A thousand questions to a model that nothing has been asked of, half of them about declared flows. */
export function askFirstBatch({ documents, declaration }: Judgeable): () => void {
  const questions = questionsAbout(claimsOf(buildGraph(documents), declaration));
  const claims = claimsOf(buildGraph(documents), declaration);
  return () => answerQuestions(claims, declaration, questions);
}

function everyClaim(claims: Claims): readonly unknown[] {
  return [
    claims.flows,
    claims.undeclared,
    claims.plainlyWrong,
    claims.arrivals,
    claims.goingRound,
    claims.needingCircuits,
    claims.crossings,
    claims.decoys,
    claims.served,
    claims.escaped,
    claims.idleRules,
  ];
}

function questionsAbout({ declared, reachability }: Claims): readonly Question[] {
  const { subnets } = reachability.model;
  const meant = declared.pairs
    .filter(
      ({ origin, target, packets }) =>
        origin.kind !== 'internet' && target.kind === 'subnet' && !packets.isEmpty,
    )
    .map(({ packets }) => packets.witness());
  return Array.from({ length: QUESTIONS }, (_, n): Question => {
    const packet = n % 2 === 0 ? meant[(n / 2) % meant.length] : undefined;
    if (packet)
      return {
        from: formatAddress(packet.source),
        to: formatAddress(packet.destination),
        port: packet.destinationPort,
        protocol: packet.protocol === 17 ? 'udp' : 'tcp',
        sourcePort: packet.sourcePort,
      };
    const [from, to] = [n, 7 * n + 3].map((at) =>
      formatAddress(subnets[at % subnets.length]!.ranges[0]!.first + HOST),
    );
    return { from: from!, to: to!, port: PORTS[n % PORTS.length]!, protocol: 'tcp', sourcePort: 50_000 };
  });
}
