import { WebApplicationFirewallPolicy } from '@cdktf/provider-azurerm/lib/web-application-firewall-policy';
import { Construct } from 'constructs';
import { PublishedService } from '../model/flow';
import { azureName } from '../model/names';
import { Placement } from '../network/placement';

/** What guards a service's gateway. */
export interface ApplicationGatewayWafProps extends Placement {
  readonly service: PublishedService;
}

/**
 * Blocks what Microsoft's rules know as an attack or as a bad bot, bodies included. Version 2.1 of the default rules is the
 * newest that the provider takes.
 */
export class ApplicationGatewayWaf extends WebApplicationFirewallPolicy {
  constructor(
    scope: Construct,
    id: string,
    { service, region, resourceGroupName }: ApplicationGatewayWafProps,
  ) {
    super(scope, id, {
      name: azureName('webFirewallPolicy', region, service.name),
      location: region.name,
      resourceGroupName,
      policySettings: { enabled: true, mode: 'Prevention', requestBodyCheck: true },
      managedRules: {
        managedRuleSet: [
          { type: 'Microsoft_DefaultRuleSet', version: '2.1' },
          { type: 'Microsoft_BotManagerRuleSet', version: '1.1' },
        ],
      },
    });
  }
}
