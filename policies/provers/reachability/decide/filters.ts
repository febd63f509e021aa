import { FirstMatch, ListedRule, Piece } from './first-match';
import { Ledger } from './ledger';
import { Firewall, Interface, Maybe, Place, SecurityGroup, Subnet } from '../model';
import { PacketSet } from '../sets/packet-set';
import { Rulebook } from './rulebook';
import { AdminVerdict, Direction } from './security-group';
import { Traffic } from './traffic';
import { isUnknown, known } from './world';

type Group = Maybe<SecurityGroup> | undefined;

/** A card whose groups are asked: one that is known, or any that may have the address. */
export interface CardAt {
  readonly card?: Interface;
  readonly loose: readonly Interface[];
}

/** What is asked whether packets may go on. */
export interface Filters {
  /** What may leave: past the admin rules, the card's group and the subnet's. */
  outbound(traffic: Traffic, subnet: Subnet, at: CardAt): readonly Traffic[];
  /** What may come in: past the admin rules, the subnet's group and the card's. */
  inbound(traffic: Traffic, subnet: Subnet, at: CardAt): readonly Traffic[];
  /** What goes to the platform's addresses: only rules that name it by its tags are asked. [7] */
  platform(traffic: Traffic, subnet: Subnet, at: CardAt): readonly Traffic[];
  /** What a firewall lets through from inside. [25] */
  firewall(traffic: Traffic, firewall: Firewall, subnet: Subnet): readonly Traffic[];
  /** What is not denied after address translation has let it in. [25] */
  translated(traffic: Traffic, firewall: Firewall, subnet: Subnet): readonly Traffic[];
}

/** Lets everything through, as answers of a session that is known. [5] */
export const NO_FILTERS: Filters = {
  outbound: (traffic) => [traffic],
  inbound: (traffic) => [traffic],
  platform: (traffic) => [traffic],
  firewall: (traffic) => [traffic],
  translated: (traffic) => [traffic],
};

/** The filters as they are written. [1-4, 8, 25] */
export class WrittenFilters implements Filters {
  /** Rules whose reason the ledger has. */
  private readonly doubted = new Set<ListedRule<unknown>>();

  constructor(
    private readonly rulebook: Rulebook,
    private readonly ledger: Ledger,
  ) {}

  outbound(traffic: Traffic, subnet: Subnet, { card, loose }: CardAt): readonly Traffic[] {
    return this.filter(traffic, 'Outbound', subnet, (asked) =>
      this.cards(asked, 'Outbound', subnet, card, loose).flatMap((left) =>
        this.group(left, subnet.securityGroup, 'Outbound', subnet, subnet.label),
      ),
    );
  }

  inbound(traffic: Traffic, subnet: Subnet, { card, loose }: CardAt): readonly Traffic[] {
    return this.filter(traffic, 'Inbound', subnet, (asked) =>
      this.group(asked, subnet.securityGroup, 'Inbound', subnet, subnet.label).flatMap((entered) =>
        this.cards(entered, 'Inbound', subnet, card, loose),
      ),
    );
  }

  platform(traffic: Traffic, subnet: Subnet, { card, loose }: CardAt): readonly Traffic[] {
    const ask = (asked: Traffic, group: Group) => this.platformGroup(asked, group, subnet);
    for (const each of loose) if (each.securityGroup !== undefined) this.perhaps(traffic, each, ask);
    return ask(traffic, card?.securityGroup).flatMap((left) => ask(left, subnet.securityGroup));
  }

  firewall(traffic: Traffic, firewall: Firewall, subnet: Subnet): readonly Traffic[] {
    const { label, place, policies } = firewall;
    const layers = known(policies) ?? [];
    const partial = layers.find(({ incomplete }) => incomplete !== undefined);
    const why = isUnknown(policies) ? policies.unknown : partial?.incomplete;
    if (why !== undefined) return this.undecided(traffic, label, why, place);
    const began = traffic.from === 'internet' ? 'on-the-internet' : 'inside';
    const list = this.rulebook.filter(firewall, layers, subnet, began);
    return this.decide(traffic, list, label, (action) => action === 'Allow');
  }

  translated(traffic: Traffic, firewall: Firewall, subnet: Subnet): readonly Traffic[] {
    const { label, place, policies } = firewall;
    const layers = known(policies) ?? [];
    const partial = layers.find(({ incomplete }) => incomplete !== undefined);
    if (partial?.incomplete !== undefined) return this.undecided(traffic, label, partial.incomplete, place);
    const list = this.rulebook.afterTranslation(firewall, layers, subnet);
    if (list.rules.every(({ action }) => action === 'Allow')) return [traffic];
    return this.decide(traffic, list, label, (action) => action === 'Allow');
  }

  /** What a list lets through; what it stops is told to the ledger. */
  private decide<Action>(
    traffic: Traffic,
    list: FirstMatch<Action>,
    node: string,
    passes: (action: Action) => boolean,
  ): readonly Traffic[] {
    const passed = this.pieces(traffic, list, passes).flatMap((piece) => {
      const { rule, isSure } = piece;
      const part = { ...traffic, packets: piece.packets };
      const doubt = isSure ? '' : ', if it matches';
      const event = (what: string) => () => ({
        node,
        what: `${what} ${rule.name}${doubt}`,
        place: rule.place,
      });
      if (passes(rule.action))
        return [
          isSure ? this.ledger.pass(part, event('allowed by')) : this.ledger.doubt(part, event('allowed by')),
        ];
      this.ledger.lose(part, event('stopped by'), isSure ? 'stops' : 'undecided');
      return [];
    });
    if (this.ledger.detail === 'attributed' || passed.length <= 1) return passed;
    return [{ ...traffic, packets: PacketSet.joinDisjoint(passed.map(({ packets }) => packets)) }];
  }

  /** What rules decide, told apart only as far as the ledger wants it; each that may not match gives its reason. */
  private pieces<Action>(
    { packets, view }: Traffic,
    list: FirstMatch<Action>,
    passes: (action: Action) => boolean,
  ): readonly Piece<Action>[] {
    const { detail } = this.ledger;
    const pieces = list.pieces(
      packets,
      view,
      detail === 'attributed' ? 'by-rule' : 'by-action',
      detail === 'merged' ? passes : () => true,
    );
    for (const piece of pieces) this.giveReasons(piece);
    return pieces;
  }

  private filter(
    traffic: Traffic,
    direction: Direction,
    subnet: Subnet,
    askGroups: (traffic: Traffic) => readonly Traffic[],
  ): readonly Traffic[] {
    const admin = this.rulebook.admin(direction, subnet);
    if (!admin) return askGroups(traffic);
    const pieces = this.pieces(traffic, admin, (verdict) => verdict !== 'Deny');
    return pieces.flatMap(({ rule, isSure, packets }) => {
      const part = { ...traffic, packets };
      const event = () => ({
        node: subnet.label,
        what: ADMIN_WORDS[rule.action].replace('%', rule.name),
        place: rule.place,
      });
      if (rule.action === 'Deny') {
        this.ledger.lose(part, event, isSure ? 'stops' : 'undecided');
        return [];
      }
      if (rule.action === 'next') return askGroups(part);
      const passed = isSure ? this.ledger.pass(part, event) : this.ledger.doubt(part, event);
      return rule.action === 'AlwaysAllow' ? [passed] : askGroups(passed);
    });
  }

  /** The card's own group; of cards that may have the address, each, and none. */
  private cards(
    traffic: Traffic,
    direction: Direction,
    subnet: Subnet,
    card: Interface | undefined,
    loose: readonly Interface[],
  ): readonly Traffic[] {
    for (const each of loose)
      if (each.securityGroup !== undefined)
        this.perhaps(traffic, each, (asked, group) =>
          this.group(asked, group, direction, subnet, each.label),
        );
    return card?.securityGroup === undefined
      ? [traffic]
      : this.group(traffic, card.securityGroup, direction, subnet, card.label);
  }

  /** The history in which the address is this card's: what its group stops is lost there, and only there. */
  private perhaps(
    traffic: Traffic,
    card: Interface,
    ask: (traffic: Traffic, group: Group) => readonly Traffic[],
  ): void {
    if (this.ledger.detail === 'merged') return;
    const before = this.ledger.losses.length;
    ask(traffic, card.securityGroup);
    if (this.ledger.losses.length > before)
      this.ledger.reasons.add(`whether the address is that of ${card.label} is not known`);
  }

  private group(
    traffic: Traffic,
    group: Group,
    direction: Direction,
    subnet: Subnet,
    node: string,
  ): readonly Traffic[] {
    if (group === undefined)
      return [this.ledger.pass(traffic, () => ({ node, what: 'no security group: everything passes' }))];
    const unread = isUnknown(group) ? group.unknown : group.incomplete;
    if (isUnknown(group) || unread !== undefined)
      return this.undecided(traffic, node, unread ?? '', placeOf(group));
    return this.decide(
      traffic,
      this.rulebook.group(group, direction, subnet),
      node,
      (access) => access === 'Allow',
    );
  }

  private platformGroup(traffic: Traffic, group: Group, subnet: Subnet): readonly Traffic[] {
    if (group === undefined) return [traffic];
    const unread = isUnknown(group) ? group.unknown : group.incomplete;
    if (isUnknown(group) || unread !== undefined)
      return this.undecided(traffic, subnet.label, unread ?? '', placeOf(group));
    return this.decide(
      traffic,
      this.rulebook.platform(group, subnet),
      subnet.label,
      (access) => access === 'Allow',
    );
  }

  private undecided(
    traffic: Traffic,
    node: string,
    why: string,
    place: Place | undefined,
  ): readonly Traffic[] {
    this.ledger.reasons.add(why);
    const event = () => ({ node, what: `not decided: ${why}`, ...(place ? { place } : {}) });
    this.ledger.lose(traffic, event, 'undecided');
    return [this.ledger.doubt(traffic, event)];
  }

  private giveReasons<Action>({ rule, isSure }: Piece<Action>): void {
    if (isSure || this.doubted.has(rule)) return;
    this.doubted.add(rule);
    const why = [...new Set(rule.undecided())];
    this.ledger.reasons.add(`${rule.name}: ${why.join('; ') || 'whether it applies is not known'}`);
  }
}

function placeOf(group: Maybe<SecurityGroup>): Place | undefined {
  return known(group)?.place;
}

const ADMIN_WORDS: Readonly<Record<AdminVerdict, string>> = {
  Allow: 'let on to the security groups by %',
  AlwaysAllow: 'allowed by %, past every security group',
  Deny: 'stopped by %',
  next: '%',
};
