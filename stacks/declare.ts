import { Declaration, DeclaredNetwork, DeclaredSite, Outstanding } from '../policies/declaration/declaration';
import { Estate, Site } from '../constructs/model/estate';
import { DESKTOP_SERVICE } from '../constructs/model/desktop-ids';
import { galleryApplications, writtenBackId, writtenBackKey } from '../constructs/model/gallery-applications';
import { handActs } from '../constructs/model/hand-acts';
import { hubNetworkName, spokeNetworkName, tierSubnetName } from '../constructs/model/platform-ids';
import { declareFlows, declarePublished } from './declare/declare-flows';
import { declareIdentity } from './declare/declare-identity';
import { declareServices } from './declare/declare-services';

/** What an estate means, for the judgement of what was built from it. */
export function declarationOf(estate: Estate): Declaration {
  return {
    version: 1,
    estate: { name: estate.name, title: estate.title, stage: estate.stage },
    regions: {
      primary: estate.regions.primary.name,
      secondary: estate.regions.secondary.name,
      approved: estate.approvedRegions,
    },
    strategies: estate.strategies,
    organisations: estate.organisations,
    subscriptions: estate.subscriptions.map((subscription) => ({
      name: subscription.name,
      id: subscription.id,
      organisation: subscription.organisation.id,
      vcpus: subscription.vcpus,
    })),
    sites: estate.sites.map(declareSite),
    networks: [...declareHubs(estate), ...declareSpokes(estate)],
    flows: declareFlows(estate),
    published: declarePublished(estate),
    tenants: declareIdentity(estate),
    services: declareServices(estate),
    accepted: estate.accepted,
    exemptions: estate.exemptions,
    policiesReviewed: estate.policiesReviewed,
    outstanding: outstandingOf(estate),
    positions: Object.fromEntries(estate.positions),
  };
}

function declareSite(site: Site): DeclaredSite {
  const base = {
    id: site.id,
    kind: site.kind,
    title: site.title,
    ranges: site.ranges.map(String),
  };
  return site.kind === 'office'
    ? { ...base, peers: [], expressRoute: false }
    : {
        ...base,
        peers: site.peers.map((peer) => peer.address ?? peer.fqdn ?? peer.name),
        expressRoute: site.expressRoute !== undefined,
        closes: site.closes,
      };
}

function declareHubs(estate: Estate): DeclaredNetwork[] {
  return estate.hubs.map((hub) => ({
    name: hubNetworkName(hub.region),
    role: 'hub',
    region: hub.region.name,
    organisation: estate.platform.organisation.id,
    subscription: estate.platform.subscription.id,
    owner: estate.platform.owner,
    ranges: [hub.range.toString()],
    subnets: hub.subnets.map((subnet) => ({ name: subnet.name, range: subnet.range.toString() })),
  }));
}

function declareSpokes(estate: Estate): DeclaredNetwork[] {
  return estate.spokes.flatMap((spoke) =>
    spoke.networks.map((network) => ({
      name: spokeNetworkName(spoke, network),
      role: 'spoke' as const,
      region: network.region.name,
      organisation: spoke.organisation.id,
      subscription: spoke.subscription.id,
      owner: spoke.owner,
      ranges: [network.range.toString()],
      subnets: network.subnets.map((subnet) => ({
        name: tierSubnetName(subnet.name),
        range: subnet.range.toString(),
      })),
    })),
  );
}

function outstandingOf(estate: Estate): Outstanding[] {
  return [...unwritten(estate), ...unevidenced(estate)];
}

function unevidenced(estate: Estate): Outstanding[] {
  return handActs(estate)
    .filter(({ id }) => estate.deployed.evidenced[id] === undefined)
    .map(({ id, title, unlocks }) => ({ id: `evidenced.${id}`, title, unlocks }));
}

function unwritten(estate: Estate): Outstanding[] {
  return [...unwrittenOfRegions(estate), ...unwrittenOfApplications(estate), ...unwrittenOfDesktops(estate)];
}

function unwrittenOfApplications({ identity, deployed }: Estate): Outstanding[] {
  return identity.tenants.flatMap((tenant) =>
    galleryApplications(tenant)
      .filter((application) => writtenBackId(deployed, tenant, application) === undefined)
      .map((application) => ({
        id: `servicePrincipals.${writtenBackKey(tenant, application)}`,
        title: `Object id of the service principal of ${application.title}`,
        unlocks: `who may use ${application.title}`,
      })),
  );
}

function unwrittenOfDesktops({ blocks, deployed }: Estate): Outstanding[] {
  const known = deployed.servicePrincipals[DESKTOP_SERVICE] !== undefined;
  if (known || !blocks.some(({ kind }) => kind === 'desktops')) return [];
  return [
    {
      id: `servicePrincipals.${DESKTOP_SERVICE}`,
      title: "Object id of Azure Virtual Desktop's service principal",
      unlocks: 'the starting and stopping of session hosts',
    },
  ];
}

function unwrittenOfRegions(estate: Estate): Outstanding[] {
  return estate.hubs.flatMap(({ region }) => [
    ...(estate.deployed.workspaces[region.name]
      ? []
      : [
          {
            id: `workspaces.${region.name}`,
            title: `GUID of the Log Analytics workspace in ${region.displayName}`,
            unlocks: `traffic analytics of the flow logs in ${region.displayName}`,
          },
        ]),
    ...(region.dnsPrivateResolver !== 'confirm' || estate.deployed.dnsPrivateResolver[region.name]
      ? []
      : [
          {
            id: `dnsPrivateResolver.${region.name}`,
            title: `Confirmation that ${region.displayName} offers DNS Private Resolver`,
            unlocks: `the name resolution of ${region.displayName} as a decided fact`,
          },
        ]),
  ]);
}
