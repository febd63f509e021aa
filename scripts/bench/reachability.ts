import { join } from 'node:path';
import type { NetworkModel, RuleCollection } from '../../policies/provers/reachability/model';
import type { Origin } from '../../policies/provers/reachability/prover';
import { measureCall, Run } from './measure';
import { reachabilityModel } from './reachability-model';

const BUILD = join(__dirname, '..', '..', 'build', 'policies', 'provers', 'reachability');
const { reachability } = require(
  join(BUILD, 'reachability'),
) as typeof import('../../policies/provers/reachability/reachability');
const { compare } = require(
  join(BUILD, 'decide', 'compare'),
) as typeof import('../../policies/provers/reachability/decide/compare');
const { PacketSet } = require(
  join(BUILD, 'sets', 'packet-set'),
) as typeof import('../../policies/provers/reachability/sets/packet-set');

/** Subnets and security rules of the models that are measured; the last is the one that has a limit. */
const SIZES = [
  { subnets: 20, rules: 1_250 },
  { subnets: 40, rules: 2_500 },
  { subnets: 80, rules: 5_000 },
  { subnets: 160, rules: 10_000 },
] as const;
const QUESTIONS = 1_000;

/** What one model costs. */
export interface ReachabilityCost {
  readonly subnets: number;
  /** Ordered pairs of origins and targets: subnets, sites and the Internet. */
  readonly pairs: number;
  readonly securityRules: number;
  readonly firewallRules: number;
  readonly routes: number;
  /** Walking every packet from every origin, on a model that nothing has been asked of. */
  readonly walk: Run;
  /** A thousand questions about single packets, to a model that nothing has been asked of. */
  readonly questions: Run;
}

/** What comparing two models costs. */
export interface ComparisonCost {
  /** What differs. */
  readonly edit: string;
  readonly pairs: number;
  readonly proven: number;
  readonly run: Run;
}

/** Measures models of four sizes, on compiled code in this process. */
export function measureReachability(runs: number): readonly ReachabilityCost[] {
  return SIZES.map(({ subnets, rules }) => {
    const model = reachabilityModel(subnets, rules);
    const places = model.subnets.length + model.sites.length + 1;
    return {
      subnets,
      pairs: places * (places - 1),
      securityRules: sum(model.subnets, ({ securityGroup: group }) =>
        group && 'rules' in group ? group.rules.length : 0,
      ),
      firewallRules: firewallRules(model),
      routes: sum(model.subnets, ({ routeTable: table }) =>
        table && 'routes' in table ? table.routes.length : 0,
      ),
      walk: measureCall(() => walkEverything({ ...model }), runs),
      questions: measureQuestions(model, runs),
    };
  });
}

/** The walk of the largest model, to be run in a process of its own. */
export function walkLargest(): () => void {
  const { subnets, rules } = SIZES.at(-1)!;
  const model = reachabilityModel(subnets, rules);
  return () => walkEverything(model);
}

/** Compares the largest model with itself and one rule less. */
export function measureComparisons(runs: number): readonly ComparisonCost[] {
  const { subnets, rules } = SIZES.at(-1)!;
  const base = reachabilityModel(subnets, rules);
  return [
    { edit: 'nothing', head: base },
    { edit: 'a rule of one security group', head: withoutSecurityRule(base) },
    { edit: 'a rule of the firewall, which every pair may pass', head: withoutFirewallRule(base) },
  ].map(({ edit, head }) => {
    const { pairs, proven } = compare(base, head);
    return { edit, pairs, proven, run: measureCall(() => compare({ ...base }, { ...head }), runs) };
  });
}

function withoutSecurityRule(model: NetworkModel): NetworkModel {
  const edited = model.subnets.find(({ network }) => network !== 'hub');
  return {
    ...model,
    subnets: model.subnets.map((subnet) => {
      const group = subnet.securityGroup;
      return subnet === edited && group && 'rules' in group
        ? { ...subnet, securityGroup: { ...group, rules: group.rules.slice(1) } }
        : subnet;
    }),
  };
}

function withoutFirewallRule(model: NetworkModel): NetworkModel {
  const shorter = (collection: RuleCollection): RuleCollection =>
    collection.kind === 'network' ? { ...collection, rules: collection.rules.slice(1) } : collection;
  return {
    ...model,
    firewalls: model.firewalls.map((firewall) => ({
      ...firewall,
      policies:
        'unknown' in firewall.policies
          ? firewall.policies
          : firewall.policies.map((layer) => ({
              ...layer,
              groups: layer.groups.map((group) => ({
                ...group,
                collections: group.collections.map(shorter),
              })),
            })),
    })),
  };
}

/** Every packet from every origin, compared by name; losses are not asked for. */
function walkEverything(model: NetworkModel): number {
  const prover = reachability(model);
  const packets = PacketSet.all(model.atoms.length);
  const origins: readonly Origin[] = [
    ...model.subnets.map(({ id }): Origin => ({ kind: 'subnet', id })),
    ...model.sites.map(({ id }): Origin => ({ kind: 'site', id })),
    { kind: 'internet' },
  ];
  return sum(
    origins,
    (origin) => prover.walk(origin, packets, { tags: 'named', losses: 'ignored' }).deliveries.length,
  );
}

function measureQuestions(model: NetworkModel, runs: number): Run {
  const spokes = model.subnets.filter(({ network }) => network !== 'hub');
  const ask = () => {
    const prover = reachability({ ...model });
    for (let n = 0; n < QUESTIONS; n++) {
      const from = spokes[n % spokes.length]!;
      const to = spokes[(n * 7 + 3) % spokes.length]!;
      prover.ask(
        { kind: 'subnet', id: from.id },
        {
          source: from.ranges[0]!.first + 4,
          destination: to.ranges[0]!.first + 4,
          protocol: 6,
          sourcePort: 49_152,
          destinationPort: 1_024 + (n % 50),
        },
      );
    }
  };
  return measureCall(ask, runs);
}

function firewallRules({ firewalls }: NetworkModel): number {
  return sum(firewalls, ({ policies }) =>
    'unknown' in policies
      ? 0
      : sum(policies, ({ groups }) =>
          sum(groups, ({ collections }) => sum(collections, ({ rules }) => rules.length)),
        ),
  );
}

function sum<T>(things: readonly T[], sizeOf: (thing: T) => number): number {
  return things.reduce((total, thing) => total + sizeOf(thing), 0);
}
