import { Site } from '../../../constructs/model/estate';
import { Organisation } from '../../../constructs/model/organisation';
import { AcceptedCause, GLOBAL_CAUSES, HostedMachines, Service } from '../../../constructs/model/service';
import { checkObjectives } from './check-objectives';
import { checkServices, inStartOrder } from './check-services';
import { EstateReader } from './estate-reader';
import { Placed } from './placed';
import { Communication } from './resolve-communication';
import { resolveHosted } from './resolve-hosted';
import { resolveServices } from './resolve-services';
import { resolveTiers } from './resolve-tiers';
import { SpokePlan } from './resolve-spokes';

/** What is promised of what is built, and of what is still hosted elsewhere. */
export interface Commitments {
  readonly hosted: readonly Placed<HostedMachines>[];
  /** Depended on before those that depend on them. */
  readonly services: readonly Placed<Service>[];
  readonly accepted: readonly AcceptedCause[];
}

/** What they are resolved against. */
export interface CommitmentSurroundings {
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly spokes: readonly SpokePlan[];
  readonly sites: readonly Site[];
  readonly communication: Communication;
}

/** Resolves services with their parts and needs, then checks what takes all of them to judge. */
export function resolveCommitments(
  reader: EstateReader,
  { organisations, communication, ...lists }: CommitmentSurroundings,
): Commitments {
  const spokes = new Map(lists.spokes.map((spoke) => [spoke.name, spoke]));
  const hosted = resolveHosted(reader, spokes);
  const { servers, blocks, outside } = communication;
  const services = resolveServices(reader, {
    organisations,
    spokes,
    sites: new Map(lists.sites.map((site) => [site.id, site])),
    outside: new Map(outside.map((service) => [service.name, service])),
    tiers: resolveTiers(reader),
    servers,
    blocks,
    hosted,
  });
  checkServices(reader, services);
  checkObjectives(reader, services, { servers, blocks, hosted }, spokes);
  return { hosted, services: inStartOrder(services), accepted: acceptedOf(reader) };
}

function acceptedOf({ file }: EstateReader): readonly AcceptedCause[] {
  return GLOBAL_CAUSES.flatMap((id) => {
    const entry = file.accepted[id];
    return entry ? [{ id, ...entry }] : [];
  });
}
