import { Datacentre, Estate } from '../../constructs/model/estate';
import { azureName } from '../../constructs/model/names';
import { platformGroupName } from '../../constructs/model/platform-ids';
import { RegionFacts } from '../../constructs/model/tables/regions';
import { Step } from '../../policies/exhibit';
import { deployCommand } from './deploy-command';

/** What the far ends of tunnels and circuits need, which no file may hold. */
export function siteSteps(estate: Estate): Step[] {
  const datacentres = estate.sites.filter((site): site is Datacentre => site.kind === 'datacentre');
  return datacentres.flatMap((site) => [
    ...estate.hubs.filter((hub) => hub.vpn).flatMap(({ region }) => tunnelKeys(site, region)),
    ...estate.hubs.filter((hub) => hub.expressRoute).flatMap(({ region }) => circuit(estate, site, region)),
  ]);
}

function tunnelKeys(site: Datacentre, region: RegionFacts): Step[] {
  const group = platformGroupName('connectivity', region);
  const connections = site.peers.map((peer) => azureName('connection', region, site.id, peer.name));
  return connections.map((name) => ({
    text: `Agree the pre-shared key of the tunnel ${name} between ${site.title} and ${region.displayName} with whoever runs the peer, and set it on both ends. It stands in no file here; Terraform reads it back into its state, which is kept as a secret.`,
    commands: [
      `az network vpn-connection shared-key update --resource-group ${group} --connection-name ${name} --value "$KEY"`,
    ],
    verification: `"az network vpn-connection show --resource-group ${group} --name ${name} --query connectionStatus" says Connected.`,
  }));
}

function circuit(estate: Estate, site: Datacentre, region: RegionFacts): Step[] {
  if (site.expressRoute === undefined) return [];
  const which = `--resource-group ${platformGroupName('connectivity', region)} --name ${azureName('expressRouteCircuit', region, site.id)}`;
  return [
    {
      text: `Give the service key of the circuit between ${site.title} and ${region.displayName} to ${site.expressRoute.provider}, and deploy the hub again when they have provisioned it: until then Azure refuses its connection.`,
      commands: [
        `az network express-route show ${which} --query serviceKey --output tsv`,
        deployCommand(estate, [`connectivity-${region.name}`], 'deployed'),
      ],
      verification: `"az network express-route show ${which} --query serviceProviderProvisioningState" says Provisioned.`,
    },
  ];
}
