import { SPECIAL_SUBNETS } from '../../../constructs/model/tables/special-subnets';
import { requiredAllows } from '../../../constructs/network/required-allows';

describe('what Azure needs in the subnet of a service', () => {
  it.each(SPECIAL_SUBNETS.map(({ service, requiredRules }) => [service, requiredRules.length] as const))(
    'of %s is each rule of the table, named for the service',
    (service, count) => {
      const allows = requiredAllows(service);
      expect(allows).toHaveLength(count);
      expect(allows.every((allow) => allow.flow === service)).toBe(true);
    },
  );

  it('keeps the ends and ports of the table', () => {
    expect(requiredAllows('application-gateway')[0]).toEqual({
      name: 'AllowGatewayManagerInbound',
      flow: 'application-gateway',
      direction: 'Inbound',
      protocol: 'Tcp',
      sources: ['GatewayManager'],
      destinations: ['*'],
      ports: ['65200-65535'],
      why: "Azure's control plane of the v2 SKU",
    });
  });
});
