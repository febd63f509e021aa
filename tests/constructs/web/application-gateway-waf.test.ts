import { ApplicationGatewayWaf } from '../../../constructs/web/application-gateway-waf';
import { UKWEST } from '../../fixtures/estate';
import { synthesize } from '../../fixtures/synthesize';
import { FORMS } from '../../fixtures/web-estate';

describe('the firewall of an application gateway', () => {
  it('blocks by the default rules and by those for bots', () => {
    const resources = synthesize(
      (stack) =>
        new ApplicationGatewayWaf(stack, 'waf', {
          service: FORMS,
          region: UKWEST,
          resourceGroupName: 'rg-edge-forms-ukw',
        }),
    );
    expect(resources['azurerm_web_application_firewall_policy.waf']).toEqual({
      name: 'waf-forms-ukw',
      location: 'ukwest',
      resource_group_name: 'rg-edge-forms-ukw',
      policy_settings: { enabled: true, mode: 'Prevention', request_body_check: true },
      managed_rules: {
        managed_rule_set: [
          { type: 'Microsoft_DefaultRuleSet', version: '2.1' },
          { type: 'Microsoft_BotManagerRuleSet', version: '1.1' },
        ],
      },
    });
  });
});
