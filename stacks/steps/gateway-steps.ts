import {
  edgeGroupName,
  gatewayAddressName,
  switchName,
} from '../../constructs/model/application-gateway-ids';
import {
  certificateName,
  certificateVaultId,
  certificateVaultName,
} from '../../constructs/model/certificate-vault-ids';
import { Estate } from '../../constructs/model/estate';
import { PublishedService } from '../../constructs/model/flow';
import { PlacedTier, placesOfTier } from '../../constructs/model/flow-pairs';
import { certificateAct } from '../../constructs/model/hand-acts';
import { Step } from '../../policies/exhibit';
import { deployCommand } from './deploy-command';
import { handStep } from './hand-step';

/** What an application gateway takes besides its stacks: a certificate in each region's vault, and public DNS. */
export function gatewaySteps(estate: Estate): Step[] {
  const services = estate.published.filter(({ by }) => by === 'application-gateway');
  return services.flatMap((service) => {
    const edges = placesOfTier(estate, service.edge);
    return [
      ...edges.map((edge) => putCertificate(estate, service, edge)),
      deploy(estate, service, edges),
      ...(edges.length > 1 ? [deploySwitch(estate, service)] : []),
      publicDns(estate, service, edges),
    ];
  });
}

function putCertificate(estate: Estate, service: PublishedService, edge: PlacedTier): Step {
  const { host = service.name } = service;
  const { spoke, network, region } = edge;
  const vault = certificateVaultName(estate, spoke, network);
  return handStep(estate, certificateAct(service, region), {
    text: `Put the certificate of ${host}, with its key and the chain of its authority, into the vault of ${region.displayName}, from a machine that a declared flow lets reach the vault's private endpoint. Its secret stands in no file and no state. A renewed one goes in under the same name, and the gateway takes it within four hours. Give the right back afterwards.`,
    commands: [
      `az role assignment create --role "Key Vault Certificates Officer" --assignee "$(az ad signed-in-user show --query id --output tsv)" --scope ${certificateVaultId(estate, spoke, network)}`,
      `az keyvault certificate import --vault-name ${vault} --name ${certificateName(service)} --file "$PFX" --password "$PASSWORD"`,
    ],
    verification: `"az keyvault certificate show --vault-name ${vault} --name ${certificateName(service)} --query attributes.enabled" says true.`,
  });
}

function deploy(estate: Estate, service: PublishedService, edges: readonly PlacedTier[]): Step {
  const stacks = edges.map(({ region }) => `edge-${service.name}-${region.name}`);
  return {
    text: `Deploy the gateways of ${service.title}, now that each finds its certificate. Its servers need a certificate of the same host and of a public authority.`,
    commands: [deployCommand(estate, stacks, 'deployed')],
    verification: `"az network application-gateway show-backend-health" of each gateway says Healthy for every server.`,
  };
}

function deploySwitch(estate: Estate, service: PublishedService): Step {
  return {
    text: `Deploy what sends people to the gateway of ${service.title} that answers.`,
    commands: [deployCommand(estate, [`global-${service.name}`], 'deployed')],
    verification: `"az network traffic-manager endpoint list" of the profile ${switchName(estate, service)} says Online for each region.`,
  };
}

function publicDns(estate: Estate, service: PublishedService, edges: readonly PlacedTier[]): Step {
  const { host = service.name } = service;
  const how =
    edges.length > 1
      ? `a CNAME record of ${switchName(estate, service)}.trafficmanager.net, which leads to the first gateway that answers`
      : "an A record of the gateway's address";
  return {
    text: `Lead people to ${service.title}: publish ${host} as ${how}.`,
    commands: edges.map(
      ({ spoke, region }) =>
        `az network public-ip show --subscription ${spoke.subscription.id} --resource-group ${edgeGroupName(service, region)} --name ${gatewayAddressName(service, region)} --query ipAddress --output tsv`,
    ),
    verification: `"curl --head https://${host}${service.healthPath}" answers 200, and so does "curl --head --resolve ${host}:443:<address> https://${host}${service.healthPath}" for each region's address.`,
  };
}
