import { SPECIAL_SUBNETS } from '../../../../constructs/model/tables/special-subnets';

describe('the table of special subnets', () => {
  test('names each service and each Azure name once', () => {
    const services = SPECIAL_SUBNETS.map(({ service }) => service);
    const names = SPECIAL_SUBNETS.flatMap(({ name }) => name ?? []);
    expect(new Set(services).size).toBe(services.length);
    expect(new Set(names).size).toBe(names.length);
  });

  test('asks for rules only where an NSG may stand', () => {
    const impossible = SPECIAL_SUBNETS.filter(
      ({ networkSecurityGroup, requiredRules }) =>
        networkSecurityGroup === 'forbidden' && requiredRules.length > 0,
    );
    expect(impossible).toEqual([]);
  });

  test.each(SPECIAL_SUBNETS)(
    'gives the rules of $service names of their own, and possible sizes',
    (subnet) => {
      const names = subnet.requiredRules.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(subnet.longestPrefix).toBeLessThanOrEqual(29);
      expect(subnet.shortestPrefix ?? 0).toBeLessThanOrEqual(subnet.longestPrefix);
      expect(subnet.source).not.toBe('');
    },
  );

  test('has the figures that Azure’s documentation gives', () => {
    const figures = SPECIAL_SUBNETS.map((subnet) => [
      subnet.service,
      subnet.longestPrefix,
      subnet.networkSecurityGroup,
      subnet.routeTable,
    ]);
    expect(figures).toEqual([
      ['gateway', 27, 'forbidden', 'no-default-route'],
      ['firewall', 26, 'forbidden', 'default-route-to-internet-only'],
      ['firewall-management', 26, 'forbidden', 'default-route-to-internet-only'],
      ['bastion', 26, 'allowed', 'forbidden'],
      ['route-server', 26, 'forbidden', 'forbidden'],
      ['resolver-inbound', 28, 'allowed', 'allowed'],
      ['resolver-outbound', 28, 'allowed', 'allowed'],
      ['application-gateway', 26, 'allowed', 'default-route-to-internet-only'],
    ]);
  });
});
