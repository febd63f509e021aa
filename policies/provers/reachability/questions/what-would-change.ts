import { Declaration } from '../../../declaration/declaration';
import { Claims } from '../claims/claims';
import { FIRST_ATOM, NetworkModel } from '../model';
import { Origin } from '../prover';
import { declaredBy } from './accounted';
import { Answer, Answered } from './answer';
import { atomEnd } from './atom-end';
import { changeToConfiguration } from './change-to-configuration';
import { namedPlace, NamedPlace } from './place-of-packet';
import { Question } from './question';

/**
 * What would have to change for a packet that is denied to get through, line by line; a line that is to be copied starts
 * with two spaces. With a declaration it is what to declare, otherwise what to write in the configuration.
 */
export function whatWouldChange(
  claims: Claims,
  declaration: Declaration | undefined,
  { question, model }: Pick<Answered, 'question' | 'model'>,
  answer: Answer,
): readonly string[] {
  if (answer.verdict !== 'denied') return [];
  const [target] =
    answer.packet.destination >= FIRST_ATOM ? [] : claims.reachability.originsOf(answer.packet.destination);
  return (
    (declaration && changeToDeclaration(claims, declaration, { question, model }, answer, target)) ??
    changeToConfiguration(model, answer, target)
  );
}

function changeToDeclaration(
  claims: Claims,
  declaration: Declaration,
  { question, model }: Pick<Answered, 'question' | 'model'>,
  answer: Answer,
  target: Origin | undefined,
): readonly string[] | undefined {
  const decoy = decoyAmong(claims, [answer.origin, target]);
  if (decoy)
    return [
      `${decoy} is a decoy's: nothing has a reason to speak to it, and it speaks to nothing. Leave it so.`,
    ];
  const declared = declaredBy(claims, answer);
  if (declared.length > 0) {
    return [
      `Flow ${declared.join(', ')} declares it, so the configuration is at fault: ridgeway check says where.`,
    ];
  }
  const to = namedPlace(model, declaration, target);
  if (answer.origin?.kind === 'internet' && to?.network) {
    return publishedWay(claims, declaration, target) ?? publish(question, to);
  }
  const from = namedPlace(model, declaration, answer.origin);
  const end = to?.name ?? atomEnd(model, declaration, answer.packet.destination);
  return from && end !== undefined ? declareFlow(declaration, question, from, end, to) : undefined;
}

function decoyAmong(
  { declared, reachability: { model } }: Claims,
  places: readonly (Origin | undefined)[],
): string | undefined {
  const decoys = new Set(
    declared.pairs.flatMap(({ flow, target }) =>
      flow.kind === 'decoy' && target.kind === 'subnet' ? [target.id] : [],
    ),
  );
  const found = places.find((place) => place?.kind === 'subnet' && decoys.has(place.id));
  return found?.kind === 'subnet' ? labelOf(model, found.id) : undefined;
}

function labelOf({ subnets }: NetworkModel, id: string): string {
  return subnets.find((subnet) => subnet.id === id)?.label ?? id;
}

/** The way in that a tier has already, which is to be asked for by the service's name. */
function publishedWay(
  { declared }: Claims,
  { published }: Declaration,
  target: Origin | undefined,
): readonly string[] | undefined {
  const services = published.filter(({ flow: id }) =>
    declared.pairs.some(
      ({ flow, target: to }) =>
        flow.id === id && to.kind === 'subnet' && target?.kind === 'subnet' && to.id === target.id,
    ),
  );
  if (services.length === 0) return undefined;
  return [
    'Nothing on the Internet reaches it itself. It is published, and is reached by its way in; ask for that:',
    ...services.map(({ name }) => `  ridgeway path internet published:${name}`),
  ];
}

function publish(question: Question, { name }: NamedPlace): readonly string[] {
  return [
    'Nothing gets in from the Internet, offices included, but by a published service. Publish it:',
    `  published: { <name>: { title: ..., by: front-door, host: ..., edge: <spoke>/<tier>, to: ${name}, ports: ${portsOf(question)}, owner: ... } }`,
  ];
}

function declareFlow(
  { organisations }: Declaration,
  question: Question,
  from: NamedPlace,
  end: string,
  to: NamedPlace | undefined,
): readonly string[] {
  const owners = [from, to]
    .map((place) => place?.network?.organisation)
    .filter((owner) => owner !== undefined);
  const isAcross = new Set(owners).size > 1;
  const titles = owners.map((owner) => organisations.find(({ id }) => id === owner)?.title ?? owner);
  const isFar = from.network && to?.network && from.network.region !== to.network.region;
  const reach = isFar ? ', reach: everywhere' : '';
  return [
    'Declare the flow, if there is a reason for it, and everything on the way follows:',
    `  flows: { <id>: { from: ${from.name}, to: ${end}, ports: ${portsOf(question)}, why: ..., owner: ...${reach} } }`,
    ...(isAcross ? [`${titles.join(' and ')} both have to agree to it:`] : []),
    ...(isAcross ? owners.map((owner) => `  organisations: { ${owner}: { agreedFlows: [<id>] } }`) : []),
  ];
}

function portsOf({ protocol, port }: Question): string {
  return protocol === 'tcp' || protocol === 'udp' ? `${protocol}/${port}` : protocol;
}
