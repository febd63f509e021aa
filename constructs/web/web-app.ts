import { LinuxWebApp, LinuxWebAppSiteConfig } from '@cdktf/provider-azurerm/lib/linux-web-app';
import { LinuxWebAppSlot } from '@cdktf/provider-azurerm/lib/linux-web-app-slot';
import { UserAssignedIdentity } from '@cdktf/provider-azurerm/lib/user-assigned-identity';
import { Construct } from 'constructs';
import { BlockEndpoint } from '../data/block-endpoint';
import { WebApp as Declared } from '../model/block';
import { findWebRuntime } from '../model/tables/web-runtimes';
import { SLOT, webAppIdentityName, webAppName } from '../model/web-app-ids';
import { WebAppGrants } from './web-app-grants';
import { WebAppPlan } from './web-app-plan';
import { WebAppProps } from './web-app-props';
import { webAppSettings } from './web-app-settings';

/** Minutes after which a worker that doesn't answer at the health path gets no more requests: the least that Azure takes. */
const EVICTION_MINUTES = 2;

/**
 * A web application on App Service for Linux: two workers at least, in all zones where the region has some. It is reached by
 * its private endpoint alone, Front Door's private link included, which passes by access restrictions; these deny the rest.
 * All that it sends goes through its own tier. It opens what it uses as its identity, which the release slot shares.
 *
 * Its code comes by Resource Manager (`az webapp deploy --src-url`), into the slot where there is one: the deployment site
 * takes no password and no public network.
 */
export class WebApp extends Construct {
  readonly app: LinuxWebApp;

  /** @throws RangeError if the table has no such runtime, or the tier for private endpoints no room */
  constructor(scope: Construct, id: string, props: WebAppProps) {
    super(scope, id);
    const { block, network, resourceGroupName } = props;
    const { planId } = new WebAppPlan(this, 'workers', props);
    const identity = new UserAssignedIdentity(this, 'identity', {
      name: webAppIdentityName(props),
      location: network.region.name,
      resourceGroupName,
    });
    const settings = settingsOf(props, identity);
    this.app = new LinuxWebApp(this, 'app', {
      ...settings,
      name: webAppName(props),
      location: network.region.name,
      resourceGroupName,
      servicePlanId: planId,
    });
    if (block.slot) new LinuxWebAppSlot(this, 'slot', { ...settings, name: SLOT, appServiceId: this.app.id });
    new BlockEndpoint(this, 'endpoint', { ...props, target: 'web-app', targetId: this.app.id });
    new WebAppGrants(this, 'grants', { ...props, principalId: identity.principalId });
  }
}

/** What the application and its slot have alike. */
function settingsOf(props: WebAppProps, identity: UserAssignedIdentity) {
  const { block } = props;
  return {
    enabled: true,
    httpsOnly: true,
    publicNetworkAccessEnabled: false,
    clientAffinityEnabled: false,
    ftpPublishBasicAuthenticationEnabled: false,
    webdeployPublishBasicAuthenticationEnabled: false,
    virtualNetworkSubnetId: props.subnetId(block.tier),
    identity: { type: 'UserAssigned', identityIds: [identity.id] },
    keyVaultReferenceIdentityId: identity.id,
    appSettings: { AZURE_CLIENT_ID: identity.clientId, ...webAppSettings(props) },
    siteConfig: siteConfig(block),
  };
}

function siteConfig({ runtime, healthPath }: Declared): LinuxWebAppSiteConfig {
  const { stack, version } = findWebRuntime(runtime);
  return {
    applicationStack: { [stack]: version },
    alwaysOn: true,
    ftpsState: 'Disabled',
    healthCheckPath: healthPath,
    healthCheckEvictionTimeInMin: EVICTION_MINUTES,
    http2Enabled: true,
    ipRestrictionDefaultAction: 'Deny',
    scmIpRestrictionDefaultAction: 'Deny',
    minimumTlsVersion: '1.2',
    scmMinimumTlsVersion: '1.2',
    remoteDebuggingEnabled: false,
    use32BitWorker: false,
    vnetRouteAllEnabled: true,
  };
}
