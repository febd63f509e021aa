import { AzurermBackend, LocalBackend, TerraformElement, TerraformStack } from 'cdktf';
import { Construct, Node } from 'constructs';
import { AzureadProvider } from '@cdktf/provider-azuread/lib/provider';
import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { ResourceGroup } from '@cdktf/provider-azurerm/lib/resource-group';
import { Estate } from '../constructs/model/estate';
import { Subscription } from '../constructs/model/organisation';
import { Tenant } from '../constructs/model/identity';
import {
  localStateFile,
  platformGroupName,
  STATE_CONTAINER,
  stateAccountName,
} from '../constructs/model/platform-ids';
import { RegionFacts } from '../constructs/model/tables/regions';
import { recordSource } from '../constructs/provenance';

/** What every stack needs to know. */
export interface EstateStackProps {
  readonly estate: Estate;
  /** Subscription that the stack's resources are in. */
  readonly subscription: Subscription;
  /** Region whose state account keeps the stack's state; the primary for stacks that belong to neither. */
  readonly stateRegion: RegionFacts;
  /** `local` for the stack that makes the state account itself. */
  readonly state: 'azurerm' | 'local';
  /** Part of the estate file that the stack as a whole comes from. */
  readonly source: string;
}

/**
 * A stack of an estate: provider, state and logical ids by one convention. Logical ids are the construct path joined by
 * `-`, without a hash, so that an address reads like the estate; two paths that give one id are refused.
 */
export class EstateStack extends TerraformStack {
  readonly estate: Estate;
  private readonly pathsById = new Map<string, string>();

  constructor(scope: Construct, id: string, props: EstateStackProps) {
    super(scope, id);
    this.estate = props.estate;
    recordSource(this, props.source);
    this.addProvider(props.subscription);
    if (props.state === 'local') {
      // Terraform runs in `<output>/stacks/<stack>`.
      new LocalBackend(this, { path: `../../../${localStateFile(props.estate, id)}` });
    } else {
      new AzurermBackend(this, {
        subscriptionId: props.estate.platform.subscription.id,
        resourceGroupName: platformGroupName('bootstrap', props.stateRegion),
        storageAccountName: stateAccountName(props.estate, props.stateRegion),
        containerName: STATE_CONTAINER,
        key: `${id}.tfstate`,
        useAzureadAuth: true,
        useOidc: true,
      });
    }
  }

  /**
   * A provider for another subscription, for what has to be made on the far side of a peering or zone link.
   * @param alias unique in the stack
   */
  providerFor(subscription: Subscription, alias: string): AzurermProvider {
    return this.addProvider(subscription, alias);
  }

  /** The provider for objects of a tenant: groups, policies, applications. A stack deals with one tenant at most. */
  protected addDirectoryProvider(tenant: Tenant): AzureadProvider {
    return new AzureadProvider(this, 'azuread', { tenantId: tenant.id });
  }

  /** The resource group of what the stack makes; one a stack. */
  protected addGroup(name: string, region: RegionFacts): ResourceGroup {
    return new ResourceGroup(this, 'group', { name, location: region.name });
  }

  private addProvider(subscription: Subscription, alias?: string): AzurermProvider {
    return new AzurermProvider(this, alias ? `azurerm-${alias}` : 'azurerm', {
      alias,
      subscriptionId: subscription.id,
      storageUseAzuread: true,
      features: [
        {
          keyVault: [{ purgeSoftDeleteOnDestroy: false }],
          recoveryService: [{ vmBackupStopProtectionAndRetainDataOnDestroy: true }],
          resourceGroup: [{ preventDeletionIfContainsResources: true }],
          storage: [{ dataPlaneAvailable: false }],
        },
      ],
    });
  }

  protected override allocateLogicalId(element: TerraformElement | Node): string {
    const node = element instanceof TerraformElement ? element.node : element;
    const path = node.path;
    const id = node.scopes
      .slice(node.scopes.indexOf(this) + 1)
      .map((construct) => construct.node.id)
      .join('-')
      .replace(/[^A-Za-z0-9_-]/g, '-');
    const taken = this.pathsById.get(id);
    if (taken !== undefined && taken !== path) {
      throw new Error(
        `${path} and ${taken} would both be "${id}" in stack ${this.node.id}: rename one of them`,
      );
    }
    this.pathsById.set(id, path);
    return id;
  }
}
