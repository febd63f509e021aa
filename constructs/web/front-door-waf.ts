import { CdnFrontdoorFirewallPolicy } from '@cdktf/provider-azurerm/lib/cdn-frontdoor-firewall-policy';
import { Construct } from 'constructs';
import { globalName } from '../model/names';
import { FrontDoorService } from './front-door-origin';

/** What guards a service at Front Door. */
export interface FrontDoorWafProps {
  readonly service: Pick<FrontDoorService, 'name'>;
  readonly resourceGroupName: string;
}

/** Blocks what Microsoft's rules know as an attack or as a bad bot, bodies included. Managed rules take the Premium tier. */
export class FrontDoorWaf extends CdnFrontdoorFirewallPolicy {
  constructor(scope: Construct, id: string, { service, resourceGroupName }: FrontDoorWafProps) {
    super(scope, id, {
      // Azure takes letters and digits only.
      name: globalName('frontDoorFirewallPolicy', service.name).replace(/[^a-z0-9]/g, ''),
      resourceGroupName,
      skuName: 'Premium_AzureFrontDoor',
      enabled: true,
      mode: 'Prevention',
      requestBodyCheckEnabled: true,
      managedRule: [
        { type: 'Microsoft_DefaultRuleSet', version: '2.1', action: 'Block' },
        { type: 'Microsoft_BotManagerRuleSet', version: '1.1', action: 'Block' },
      ],
    });
  }
}
