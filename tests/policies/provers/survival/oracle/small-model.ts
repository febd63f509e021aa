import {
  EventId,
  EventKind,
  FailureEvent,
  Gate,
  ModelService,
  ModelTier,
  NodeId,
  RecoveryStep,
  SpreadGate,
  SurvivalModel,
  Unit,
} from '../../../../../policies/provers/survival/model';

/** Lives, money or the whole council depend on it. */
export const TIER_1: ModelTier = {
  id: 'tier-1',
  rank: 1,
  uptime: 99.9,
  rto: 240,
  rpo: 15,
  tolerates: { node: 0, domain: 60 },
  pairs: true,
};

export function unit(id: NodeId, lostWith: readonly EventId[], more: Partial<Unit> = {}): Unit {
  return { id, title: id, lostWith, maybeLostWith: [], ...more };
}

/** A machine with an event of its own, in a region and maybe a zone of it. */
export function machine(id: NodeId, region: string, zone?: number, more: Partial<Unit> = {}): Unit {
  const zones = zone === undefined ? [] : [`zone:${region}-${zone}`];
  return unit(id, [`instance:${id}`, ...zones, `region:${region}`], more);
}

export function all(id: NodeId, ...of: readonly NodeId[]): Gate {
  return { id, title: id, kind: 'all', of };
}

export function soft(id: NodeId, of: NodeId): Gate {
  return { id, title: id, kind: 'soft', of: [of] };
}

/** Behind a probe; so many carry the load. */
export function spread(id: NodeId, need: number, of: readonly NodeId[], needScaledIn = need): SpreadGate {
  return { id, title: id, kind: 'spread', of, need, needScaledIn, least: 1, seconds: 0 };
}

/** Whichever is first takes over by itself. */
export function switching(id: NodeId, seconds: number, rpoSeconds: number, ...of: readonly NodeId[]): Gate {
  return { id, title: id, kind: 'failover', of, switch: { by: 'itself', seconds, rpoSeconds } };
}

export function byHand(id: NodeId, step: RecoveryStep, ...of: readonly NodeId[]): Gate {
  return { id, title: id, kind: 'failover', of, switch: { by: 'hand', step: step.id } };
}

export function step(
  id: string,
  minutes: number,
  rpoSeconds: number,
  needs: readonly NodeId[] = [],
): RecoveryStep {
  return {
    id,
    title: id,
    commands: [],
    check: '',
    minutes,
    rpoSeconds,
    promised: true,
    needs,
    back: { title: '', commands: [], check: '' },
    source: '',
  };
}

/** A model of one service, `service`, with every event that its units name. */
export function modelOf(
  node: NodeId,
  nodes: readonly (Unit | Gate)[],
  steps: readonly RecoveryStep[] = [],
  more: Partial<ModelService> = {},
): SurvivalModel {
  const units = nodes.filter((found): found is Unit => !('kind' in found));
  const gates = nodes.filter((found): found is Gate => 'kind' in found);
  const events = units.flatMap(({ lostWith, maybeLostWith }) => [...lostWith, ...maybeLostWith]);
  return {
    events: [...new Set(events)].map(eventOf),
    units,
    gates,
    services: [
      {
        name: 'service',
        title: 'Service',
        node,
        dependsOn: [],
        tier: TIER_1,
        mayBeOff: false,
        address: 'service:service',
        ...more,
      },
    ],
    means: [],
    steps,
    quotas: [],
    gaps: [],
  };
}

function eventOf(id: EventId): FailureEvent {
  return { id, kind: id.slice(0, id.indexOf(':')) as EventKind, title: id };
}
