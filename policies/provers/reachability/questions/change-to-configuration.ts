import { addressText } from '../decide/address-text';
import { NetworkModel, Place, SecurityGroup, SecurityRule } from '../model';
import { Hop } from '../packet';
import { Origin } from '../prover';
import { packetText } from '../claims/packet-words';
import { Answer } from './answer';
import { subnetAt } from './place-of-packet';

/** What to write in a configuration that nobody declared anything about, and where. */
export function changeToConfiguration(
  model: NetworkModel,
  answer: Answer,
  target: Origin | undefined,
): readonly string[] {
  const stop = answer.hops.find(({ outcome }) => outcome === 'stops');
  if (!stop) return [];
  const packet = packetText(model, answer.packet);
  const where = stop.at === undefined ? '' : ` (${stop.at}${stop.stack ? `, ${stop.stack}` : ''})`;
  const written = securityRules(model).find(({ place }) => isAt(place, stop));
  if (written) {
    const { group, rule } = written;
    return rule
      ? [
          `Change rule ${rule.priority} "${rule.name}" of ${group.label}${where}, or let an ${rule.direction.toLowerCase()} Allow rule with a priority below ${rule.priority} come before it: ${packet}.`,
        ]
      : [`Add an ${directionOf(stop)} Allow rule to ${group.label}${where}: ${packet}.`];
  }
  if (model.firewalls.some(({ place }) => isAt(place, stop) && /last word/.test(stop.what))) {
    return [`Add a rule to the policy of ${stop.node}${where} that allows ${packet}.`];
  }
  if (stop.what.startsWith('loop')) {
    return [
      `Give the subnet of ${stop.node}${where} a route to ${addressText(model, answer.packet.destination)} that doesn't come back to it.`,
    ];
  }
  if (/to nowhere drops it$|no gateway leads|^no subnet of it has/.test(stop.what)) {
    return missingRoute(model, answer, target);
  }
  if (/^no way out/.test(stop.what)) {
    return [`Give ${stop.node}${where} a way out: a route 0.0.0.0/0 to a firewall, or a NAT gateway.`];
  }
  if (stop.what === 'no public address of the configuration') {
    return [
      'No public address leads there: put a web application firewall in front of it, or a broker, rather than a public address on it.',
    ];
  }
  return [`Change what stopped it at ${stop.node}${where}.`];
}

interface Written {
  readonly place: Place;
  readonly group: SecurityGroup;
  /** Undefined for a default rule. */
  readonly rule?: SecurityRule;
}

function securityRules({ subnets, interfaces }: NetworkModel): readonly Written[] {
  const groups = new Set(
    [...subnets, ...interfaces].flatMap(({ securityGroup }) =>
      securityGroup === undefined || 'unknown' in securityGroup ? [] : [securityGroup],
    ),
  );
  return [...groups].flatMap((group): readonly Written[] => [
    ...group.rules.map((rule) => ({ place: rule.place, group, rule })),
    { place: group.place, group },
  ]);
}

function isAt({ at, stack }: Place, hop: Hop): boolean {
  return at === hop.at && stack === hop.stack;
}

function directionOf({ what }: Hop): string {
  return /OutBound/.test(what) ? 'outbound' : 'inbound';
}

/** Between networks a route is missing where no peering, or only half of one, joins them. */
function missingRoute(
  model: NetworkModel,
  { origin }: Answer,
  target: Origin | undefined,
): readonly string[] {
  const [from, to] = [origin, target].map((place) => {
    const network = subnetAt(model, place)?.network;
    return model.networks.find(({ id }) => id === network);
  });
  if (!from || !to) return ['Nobody has this address: no subnet and no site that a gateway leads to.'];
  const halves = [
    [from, to],
    [to, from],
  ] as const;
  const missing = halves.filter(
    ([a, b]) => !model.peerings.some((half) => half.from === a.id && half.to === b.id),
  );
  if (missing.length === 1) {
    const [[a, b] = [from, to]] = missing;
    return [`Only one half of the peering is there: add the one from ${a.label} to ${b.label}.`];
  }
  return [
    `No route leads from ${from.label} to ${to.label}: send it to a firewall that both are peered with (a route on ${subnetAt(model, origin)?.label ?? from.label} and one back), or peer them, which goes round every firewall.`,
  ];
}
