import { Construct } from 'constructs';
import { Estate, Subnet } from '../../model/estate';
import { ServerGroup } from '../../model/flow';
import { bindingActId } from '../../model/identity-acts/directory-acts';
import { Joining } from '../../model/joining';
import { azureName } from '../../model/names';
import { spokeSubnetId, workspaceId } from '../../model/platform-ids';
import {
  extractAccountName,
  EXTRACTS,
  LEFT_TO_DO,
  machineIds,
  PEOPLE,
  uploaderAccountName,
} from '../../model/provisioning-ids';
import { provisioningName } from '../../model/provisioning-names';
import { findMachineImage } from '../../model/tables/machine-images';
import { ExtractStore } from './extract-store';
import { ProvisioningApplication } from './provisioning-application';
import { Uploader, UploaderSettings } from './uploader';
import { UploaderHeartbeat } from './uploader-heartbeat';
import { UploaderRights } from './uploader-rights';

/** How joiners and leavers of one directory come in. */
export interface ProvisioningProps extends Joining {
  readonly estate: Estate;
  readonly resourceGroupName: string;
}

/** From the HR extract to AD DS accounts, approvals and tickets (ID-2). */
export class Provisioning extends Construct {
  /** @throws RangeError if the spoke hasn't the tier or the machines, or these aren't Linux */
  constructor(
    scope: Construct,
    id: string,
    private readonly props: ProvisioningProps,
  ) {
    super(scope, id);
    const { estate, tenant, directory, joiners, spoke, network, resourceGroupName } = props;
    const { region } = network;
    const application = new ProvisioningApplication(this, 'application', {
      displayName: provisioningName(directory),
      templateId: joiners.templateId,
      job: estate.deployed.evidenced[bindingActId(tenant, directory)] === undefined ? 'waiting' : 'started',
    });
    const account = extractAccountName(estate, spoke, directory, network);
    const endpoints = this.endpoints();
    const placed = {
      estate,
      region,
      resourceGroupName,
      endpoints,
      endpointSubnetId: spokeSubnetId(spoke, network, endpoints.name),
    };
    const store = new ExtractStore(this, 'store', {
      ...placed,
      name: account,
      names: ['joiners', directory.name],
      workspaceId: workspaceId(estate, region),
    });
    const uploader = new Uploader(this, 'uploader', {
      ...placed,
      name: uploaderAccountName(directory, network),
      names: ['joiners', directory.name, 'automation'],
      machineIds: machineIds(spoke, network, this.machines()),
      settings: this.settings(account, application),
    });
    new UploaderRights(this, 'rights', {
      principalId: uploader.principalId,
      store,
      subscription: spoke.subscription.id,
    });
    new UploaderHeartbeat(this, 'heartbeat', {
      region,
      resourceGroupName,
      name: azureName('alertRule', region, 'joiners', directory.name),
      workspaceId: workspaceId(estate, region),
      account: uploader.account.nameInput!,
    });
  }

  private settings(account: string, application: ProvisioningApplication): UploaderSettings {
    const { format, serviceDesk } = this.props.joiners;
    const blobs = `https://${account}.blob.core.windows.net`;
    return {
      format,
      extracts: `${blobs}/${EXTRACTS}`,
      state: `${blobs}/${PEOPLE}/people.json`,
      queue: `https://${account}.queue.core.windows.net/${LEFT_TO_DO}`,
      servicePrincipal: application.servicePrincipalId,
      job: application.jobId,
      desk: { url: serviceDesk.url, resource: originOf(serviceDesk.url) },
    };
  }

  private endpoints(): Subnet {
    const { joiners, spoke, network } = this.props;
    const tier = network.subnets.find(({ name }) => name === joiners.privateEndpointTier);
    if (!tier) {
      throw new RangeError(
        `spoke "${spoke.name}" has no tier "${joiners.privateEndpointTier}" in ${network.region.name} for the HR extract, only ${network.subnets.map(({ name }) => name).join(', ')}`,
      );
    }
    return tier;
  }

  private machines(): ServerGroup {
    const { estate, joiners, spoke } = this.props;
    const group = estate.servers.find(
      ({ name, spoke: of }) => name === joiners.uploader && of === spoke.name,
    );
    if (!group) {
      throw new RangeError(`spoke "${spoke.name}" has no servers "${joiners.uploader}" for the uploader`);
    }
    if (findMachineImage(group.image).os !== 'linux') {
      throw new RangeError(
        `servers "${spoke.name}/${group.name}" are ${group.image}, and the uploader runs on Linux: give it a group of its own`,
      );
    }
    return group;
  }
}

/** Scheme and host of an address: what the service desk is called in tokens. */
function originOf(url: string): string {
  return url.replace(/^(https:\/\/[^/]+).*$/, '$1');
}
