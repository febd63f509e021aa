import { Cidr } from '../../../constructs/model/cidr';
import { PrivateLinkOrigin } from '../../../constructs/web/private-link-origin';
import { UKSOUTH } from '../../fixtures/estate';
import { synthesize } from '../../fixtures/synthesize';
import { WEBSITE } from '../../fixtures/web-estate';

describe('a private link origin', () => {
  const resources = synthesize(
    (stack) =>
      new PrivateLinkOrigin(stack, 'origin', {
        region: UKSOUTH,
        resourceGroupName: 'rg-website-uks',
        service: { ...WEBSITE, name: 'public-website' },
        edge: { name: 'edge', range: Cidr.parse('10.64.4.64/28') },
        edgeSubnetId: 'snet-edge',
        frontendId: 'frontend',
      }),
  );
  const origin = resources['azurerm_private_link_service.origin'];

  it('leads from a fixed address of the edge to the load balancer', () => {
    expect(origin).toMatchObject({
      name: 'pls-public-website-uks',
      load_balancer_frontend_ip_configuration_ids: ['frontend'],
      nat_ip_configuration: [{ primary: true, subnet_id: 'snet-edge', private_ip_address: '10.64.4.68' }],
    });
  });

  it('approves nobody beforehand and shows itself to nobody', () => {
    expect(origin).not.toHaveProperty('auto_approval_subscription_ids');
    expect(origin).not.toHaveProperty('visibility_subscription_ids');
  });
});
