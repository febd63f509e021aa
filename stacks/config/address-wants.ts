import { AddressWant, NamedRange } from '../../constructs/model/address-want';
import { hubHolder, hubSubnetHolder, spokeHolder, tierHolder } from '../../constructs/model/holder';
import { RESOLVER_FORBIDDEN_RANGES } from '../../constructs/model/tables/private-ranges';
import { HubPlan } from './resolve/resolve-hubs';
import { SpokePlan } from './resolve/resolve-spokes';

/** Where a DNS Private Resolver endpoint can't be. */
const RESOLVER_AVOIDS: readonly NamedRange[] = RESOLVER_FORBIDDEN_RANGES.map(({ range, title }) => ({
  name: title,
  range,
}));

/**
 * Subnets of every hub, in order. Those of the gateway and Bastion are handed out always, so that adding one later
 * renumbers nothing. Sizes are Azure's smallest (Microsoft Learn, subnet pages of each service).
 */
export const HUB_SUBNETS: readonly (Pick<AddressWant, 'prefix' | 'avoid'> & { readonly name: string })[] = [
  { name: 'AzureFirewallSubnet', prefix: 26 },
  { name: 'GatewaySubnet', prefix: 27 },
  { name: 'AzureBastionSubnet', prefix: 26 },
  { name: 'snet-dns-inbound', prefix: 28, avoid: RESOLVER_AVOIDS },
  { name: 'snet-dns-outbound', prefix: 28, avoid: RESOLVER_AVOIDS },
];

/** What an estate needs of its address pools, which are named as the regions are. */
export function addressWants(hubs: readonly HubPlan[], spokes: readonly SpokePlan[]): AddressWant[] {
  return [...hubs.flatMap(hubWants), ...spokes.flatMap(spokeWants)];
}

function hubWants({ region, prefix }: HubPlan): AddressWant[] {
  const holder = hubHolder(region.name);
  return [
    { holder, prefix, parent: { pool: region.name } },
    ...HUB_SUBNETS.map(({ name, ...want }) => ({
      ...want,
      holder: hubSubnetHolder(region.name, name),
      parent: { holder },
    })),
  ];
}

function spokeWants(spoke: SpokePlan): AddressWant[] {
  return spoke.regions.flatMap((region) => {
    const holder = spokeHolder(region.name, spoke.name);
    return [
      { holder, prefix: spoke.prefix, parent: { pool: region.name } },
      ...spoke.tiers.map((tier) => ({
        holder: tierHolder(region.name, spoke.name, tier.name),
        prefix: tier.prefix,
        parent: { holder },
      })),
    ];
  });
}
