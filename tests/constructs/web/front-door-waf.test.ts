import { FrontDoorWaf } from '../../../constructs/web/front-door-waf';
import { synthesize } from '../../fixtures/synthesize';
import { WEBSITE } from '../../fixtures/web-estate';

const build = (name: string) =>
  synthesize(
    (stack) =>
      new FrontDoorWaf(stack, 'waf', { service: { ...WEBSITE, name }, resourceGroupName: 'rg-global' }),
  )['azurerm_cdn_frontdoor_firewall_policy.waf'];

describe('the firewall of a Front Door', () => {
  it('blocks by the default rules and by those for bots', () => {
    expect(build('website')).toMatchObject({
      enabled: true,
      mode: 'Prevention',
      sku_name: 'Premium_AzureFrontDoor',
      request_body_check_enabled: true,
      managed_rule: [
        { type: 'Microsoft_DefaultRuleSet', version: '2.1', action: 'Block' },
        { type: 'Microsoft_BotManagerRuleSet', version: '1.1', action: 'Block' },
      ],
    });
  });

  it('has a name of letters and digits only', () => {
    expect(build('online-forms-2')).toMatchObject({ name: 'fdfponlineforms2' });
  });
});
