import { Estate } from '../../constructs/model/estate';
import { WebApp } from '../../constructs/model/block';
import { PublishedApp, PublishedService } from '../../constructs/model/flow';
import { PlacedTier, placesOfTier } from '../../constructs/model/flow-pairs';
import {
  frontDoorDomainName,
  frontDoorEndpointName,
  frontDoorGroupName,
  frontDoorName,
  originHost,
} from '../../constructs/model/front-door-ids';
import { domainAct, privateLinkAct } from '../../constructs/model/hand-acts';
import { Subscription } from '../../constructs/model/organisation';
import { PlacedBlock } from '../../constructs/model/placed-block';
import { spokeGroupName } from '../../constructs/model/platform-ids';
import { privateLinkOriginName } from '../../constructs/model/private-link-origin-ids';
import { webAppId } from '../../constructs/model/web-app-ids';
import { placesOfApp } from '../../constructs/web/front-doors';
import { Step } from '../../policies/exhibit';
import { deployCommand } from './deploy-command';
import { handStep } from './hand-step';

type Named = Pick<PublishedService, 'name' | 'title' | 'host'>;

/** What Front Door takes besides its stack: certificates on the servers, somebody's approval, and public DNS. */
export function frontDoorSteps(estate: Estate): Step[] {
  const services = estate.published.filter(({ by }) => by === 'front-door');
  return [
    ...services.flatMap((service) => {
      const edges = placesOfTier(estate, service.edge);
      const { subscription } = edges[0]!.spoke;
      return [
        serverCertificates(service, edges),
        deploy(estate, service, subscription),
        ...edges.map((edge) => approve(estate, service, edge)),
        ...publicDns(estate, service, subscription),
      ];
    }),
    ...estate.publishedApps.flatMap((app) => {
      const places = placesOfApp(estate, app);
      const { spoke, block } = places[0]!;
      return [
        deploy(estate, app, spoke.subscription),
        ...places.map((place) => approveApp(estate, app, place)),
        ...publicDns(estate, { ...app, healthPath: block.healthPath }, spoke.subscription),
      ];
    }),
  ];
}

function serverCertificates(
  { title, name, host = name }: PublishedService,
  edges: readonly PlacedTier[],
): Step {
  const hosts = edges.map(({ region }) => originHost(host, region));
  return {
    text: `Put a certificate of a public authority on the servers of ${title} that bears ${[host, ...hosts].join(', ')}: Front Door asks the servers of each region by their own name and takes nobody else's word.`,
    verification: `"openssl s_client -connect <server>:443 -servername ${hosts[0] ?? host}" from a machine of the spoke shows the certificate with these names.`,
  };
}

function deploy(estate: Estate, service: Named, subscription: Subscription): Step {
  return {
    text: `Deploy the Front Door of ${service.title}, now that every region has what it leads to.`,
    commands: [deployCommand(estate, [`global-${service.name}`], 'deployed')],
    verification: `"az afd profile show ${profileOf(service, subscription)} --query provisioningState" says Succeeded.`,
  };
}

function approve(estate: Estate, service: PublishedService, { spoke, network, region }: PlacedTier): Step {
  const group = spokeGroupName(spoke, network);
  const link = privateLinkOriginName(service, region);
  const subscription = `--subscription ${spoke.subscription.id}`;
  return handStep(estate, privateLinkAct(service, region), {
    text: `Approve Front Door's connection to ${service.title} in ${region.displayName}, which no Terraform resource does and without which nobody is let in. There is one request, with the message "Front Door of ${service.name}", that came when the Front Door was deployed; reject any other, since whoever knows the link's id can ask.`,
    commands: [
      `az network private-link-service show ${subscription} --resource-group ${group} --name ${link} --query "privateEndpointConnections[?privateLinkServiceConnectionState.status=='Pending'].{name:name, message:privateLinkServiceConnectionState.description}" --output table`,
      `az network private-link-service connection update ${subscription} --resource-group ${group} --service-name ${link} --name "$CONNECTION" --connection-status Approved`,
    ],
    verification: `"az network private-link-service show ${subscription} --resource-group ${group} --name ${link} --query privateEndpointConnections[].privateLinkServiceConnectionState.status" says Approved, once.`,
  });
}

function approveApp(estate: Estate, app: PublishedApp, placed: PlacedBlock<WebApp>): Step {
  const { region } = placed.network;
  const id = webAppId(placed);
  return handStep(estate, privateLinkAct(app, region), {
    text: `Approve Front Door's connection to ${app.title} in ${region.displayName}, which no Terraform resource does and without which nobody is let in. There is one request, with the message "Front Door of ${app.name}", that came when the Front Door was deployed; reject any other.`,
    commands: [
      `az network private-endpoint-connection list --id ${id} --query "[?properties.privateLinkServiceConnectionState.status=='Pending'].{id:id, message:properties.privateLinkServiceConnectionState.description}" --output table`,
      'az network private-endpoint-connection approve --id "$CONNECTION"',
    ],
    verification: `"az network private-endpoint-connection list --id ${id} --query [].properties.privateLinkServiceConnectionState.status" says Approved twice: for Front Door, and for the endpoint of the spoke.`,
  });
}

/** The Front Door's profile in the words of its commands, which may run in a session of another subscription. */
function profileOf(service: Named, subscription: Subscription): string {
  return `--subscription ${subscription.id} --resource-group ${frontDoorGroupName(service)} --profile-name ${frontDoorName(service)}`;
}

function publicDns(
  estate: Estate,
  service: Named & Pick<PublishedService, 'healthPath'>,
  subscription: Subscription,
): Step[] {
  const { host = service.name, title } = service;
  const profile = profileOf(service, subscription);
  const domain = `az afd custom-domain show ${profile} --custom-domain-name ${frontDoorDomainName(service)}`;
  return [
    handStep(estate, domainAct(service), {
      text: `Show Azure that ${host} is yours: publish the token as the TXT record _dnsauth.${host}. Azure then makes the certificate, which may take an hour; do it again whenever the domain's state says that it waits for a new one.`,
      commands: [`${domain} --query validationProperties.validationToken --output tsv`],
      verification: `"${domain} --query domainValidationState" says Approved.`,
    }),
    {
      text: `Lead people to ${title}: publish ${host} as a CNAME record of the endpoint's host name.`,
      commands: [
        `az afd endpoint show ${profile} --endpoint-name ${frontDoorEndpointName(estate, service)} --query hostName --output tsv`,
      ],
      verification: `"curl --head https://${host}${service.healthPath}" answers 200, and "curl --head http://${host}" sends on to HTTPS.`,
    },
  ];
}
