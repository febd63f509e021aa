import { BlockDesign } from './block';
import { applicationAct, brokeredServices } from './brokered-services';
import { databaseUsers, databaseUsersAct } from './database-acts';
import { assignedByName, desktopsAct } from './desktop-acts';
import { PublishedApp, PublishedService, ServerGroup } from './flow';
import { HandAct } from './hand-act';
import { Identity } from './identity';
import { allDirectoryActs, identityActs } from './identity-acts/identity-acts';
import { availabilityGroupAct, hostedAct, VaultGrounds, vaultLockAct, vaultsOf } from './recovery-acts';
import { HostedMachines } from './service';
import { RegionFacts } from './tables/regions';

type Service = Omit<PublishedService, 'position'>;
type Named = Pick<Service, 'name' | 'title' | 'host'>;
type Servers = Omit<ServerGroup, 'position'>;

/** As much of an estate as says what is done by hand; it is known before addresses are handed out. */
export interface HandActGrounds {
  readonly published: readonly Service[];
  readonly publishedApps: readonly Omit<PublishedApp, 'position'>[];
  readonly servers: readonly Servers[];
  readonly blocks: readonly BlockDesign[];
  readonly hosted: readonly Omit<HostedMachines, 'position'>[];
  readonly services: VaultGrounds['services'];
  readonly identity: Identity;
  readonly spokes: VaultGrounds['spokes'];
}

/** The roles whose machines somebody has to enrol, in the order of the steps. */
const ENROLLED_ROLES = [
  'domain-controller',
  'synchronisation',
  'app-proxy-connector',
  'private-access-connector',
  'log-streaming',
] as const;

/** Machines that somebody has to enrol. */
export type EnrolledGroup = Servers & { readonly role: (typeof ENROLLED_ROLES)[number] };

/** All acts of an estate, in the order of the steps. */
export function handActs({
  published,
  publishedApps,
  servers,
  blocks,
  hosted,
  identity,
  services,
  spokes,
}: HandActGrounds): readonly HandAct[] {
  const by = (way: Service['by']) => published.filter((service) => service.by === way);
  const regionsOf = (spoke: string) =>
    spokes
      .filter(({ name }) => name === spoke)
      .flatMap(({ networks }) => networks.map(({ region }) => region));
  const inEachRegion = (service: Service, act: (service: Service, region: RegionFacts) => HandAct) =>
    regionsOf(service.edge.spoke).map((region) => act(service, region));
  return [
    ...identityActs(identity),
    ...enrolledGroups(servers).map(connectorsAct),
    ...assignedByName(blocks).map(desktopsAct),
    ...blocks.flatMap((block) => (block.kind === 'sql-machines' ? [availabilityGroupAct(block)] : [])),
    ...hosted.map(hostedAct),
    ...databaseUsers(blocks).map(databaseUsersAct),
    ...brokeredServices(published).map(applicationAct),
    ...by('front-door').flatMap((service) => [...inEachRegion(service, privateLinkAct), domainAct(service)]),
    ...publishedApps.flatMap((app) => [
      ...regionsOf(app.app.spoke).map((region) => privateLinkAct(app, region)),
      domainAct(app),
    ]),
    ...by('application-gateway').flatMap((service) => inEachRegion(service, certificateAct)),
    ...allDirectoryActs(identity),
    ...vaultsOf({ services, spokes }).map(vaultLockAct),
  ];
}

/** Groups to enrol, role by role. */
export function enrolledGroups(servers: readonly Servers[]): readonly EnrolledGroup[] {
  return ENROLLED_ROLES.flatMap((role) =>
    servers.filter((group): group is EnrolledGroup => group.role === role),
  );
}

/** Approval of Front Door's request to a region's private link. */
export function privateLinkAct({ name, title }: Named, region: RegionFacts): HandAct {
  return {
    id: `private-link/${name}/${region.name}`,
    title: `Approval of Front Door's private link to ${title} in ${region.displayName}`,
    unlocks: `the way in to ${title} through ${region.displayName}`,
  };
}

/** Validation of a Front Door's domain. */
export function domainAct({ name, title, host = name }: Named): HandAct {
  return {
    id: `domain/${name}`,
    title: `Validation of Front Door's domain ${host}`,
    unlocks: `the certificate of ${host}, and with it the way in to ${title}`,
  };
}

/** The certificate in the vault that a region's gateway reads. */
export function certificateAct({ name, title, host = name }: Service, region: RegionFacts): HandAct {
  return {
    id: `certificate/${name}/${region.name}`,
    title: `Certificate of ${host} in the vault of ${region.displayName}`,
    unlocks: `the gateway of ${title} in ${region.displayName}`,
  };
}

/** Enrolment of the machines of a group, in all its regions. */
export function connectorsAct({ spoke, name, role }: EnrolledGroup): HandAct {
  return {
    id: `connectors/${spoke}/${name}`,
    title: `Enrolment of the ${ENROLLED[role].machines} ${spoke}/${name}`,
    unlocks: ENROLLED[role].unlocks,
  };
}

const ENROLLED = {
  'domain-controller': {
    machines: 'domain controllers',
    unlocks: 'the directory, and with it the sign-in of domain members',
  },
  synchronisation: {
    machines: 'machines that synchronise the directory',
    unlocks: "people's accounts in Entra ID",
  },
  'app-proxy-connector': {
    machines: 'private network connectors',
    unlocks: 'the way in to what is published by Entra application proxy',
  },
  'private-access-connector': {
    machines: 'private access connectors',
    unlocks: 'the way in to what is published by private access',
  },
  'log-streaming': {
    machines: 'log collectors',
    unlocks: "the streaming of the broker's logs into the workspace",
  },
} as const satisfies Record<EnrolledGroup['role'], { readonly machines: string; readonly unlocks: string }>;
