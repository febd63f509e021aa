import { Structure } from '../decide/structure';
import { EventKind, ModelService } from '../model';
import { Criterion, recovers, staysUp, staysUpWithin, staysWell, staysWellWithin } from './acceptance';
import { Demand } from './claim';

/** What is lost within a region, besides its nodes. */
const DOMAINS: readonly EventKind[] = ['zone', 'fault-domain', 'site'];

/** Of a service without a tier: what zone-redundant services of Azure take to switch. */
const DOMAIN_SECONDS = 60;

/** 1. Services with an uptime: no node is missed, and nothing below a region takes them down. */
export function nodeDemands({ model }: Structure): readonly Demand[] {
  return model.services.flatMap(({ tier }, service): Demand[] => {
    if (tier?.uptime === undefined) return [];
    const kinds = kindsOf(staysWellWithin(tier.tolerates.node), staysUp);
    return [{ service, kinds, normally: staysWell }];
  });
}

/** 2. Every service: nothing below a region takes it down, or longer to switch than its tier tolerates. */
export function domainDemands({ model }: Structure): readonly Demand[] {
  return model.services.map(({ tier }, service): Demand => ({
    service,
    kinds: domainKinds(tier),
    normally: staysWell,
  }));
}

function domainKinds(tier: ModelService['tier']): ReadonlyMap<EventKind, Criterion> {
  const seconds = tier?.tolerates.domain ?? DOMAIN_SECONDS;
  if (tier?.uptime === undefined) return kindsOf(staysUp, staysUpWithin(seconds));
  return kindsOf(staysWellWithin(tier.tolerates.node), staysWellWithin(seconds));
}

function kindsOf(instance: Criterion, domain: Criterion): ReadonlyMap<EventKind, Criterion> {
  return new Map<EventKind, Criterion>([
    ['instance', instance],
    ...DOMAINS.map((kind) => [kind, domain] as const),
  ]);
}

/** Whole datacentres: a region, or a place outside Azure. */
const DATACENTRES: readonly EventKind[] = ['region', 'site'];

/** 3. Every service: with nothing lost it is up, and with any datacentre lost it is up or brought up in time. */
export function regionDemands({ model }: Structure): readonly Demand[] {
  return model.services.map(({ tier }, service): Demand => {
    const criterion = recovers(tier);
    return { service, kinds: new Map(DATACENTRES.map((kind) => [kind, criterion])), normally: staysUp };
  });
}
