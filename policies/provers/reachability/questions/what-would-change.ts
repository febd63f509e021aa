import { Declaration } from '../../../declaration/declaration';
import { Answer } from './answer-question';
import { Question } from './question';

/**
 * What would have to change for a packet that is denied to get through, in sentences: with a declaration the flow to
 * declare, otherwise what stopped it.
 */
export function whatWouldChange(
  question: Question,
  answer: Answer,
  declaration: Declaration | undefined,
): readonly string[] {
  const stop = answer.hops.find(({ outcome }) => outcome === 'stops');
  if (answer.verdict !== 'denied' || !stop) return [];
  const where = stop.at === undefined ? '' : ` (${stop.at}${stop.stack ? `, ${stop.stack}` : ''})`;
  const tiers = [question.from, question.to].every((end) => TIER_OR_SITE.test(end));
  if (declaration && tiers) {
    return [
      'Declare the flow, if there is a reason for it, and everything on the way follows:',
      `  flows: { <id>: { from: ${question.from}, to: ${question.to}, ports: ${portsOf(question)}, why: ..., owner: ... } }`,
    ];
  }
  return [`Change what stopped it at ${stop.node}${where}: ${stop.what}.`];
}

const TIER_OR_SITE = /^(site:[a-z0-9-]+|[a-z0-9-]+\/[a-z0-9-]+)$/;

function portsOf({ protocol, port }: Question): string {
  return protocol === 'tcp' || protocol === 'udp' ? `${protocol}/${port}` : protocol;
}
