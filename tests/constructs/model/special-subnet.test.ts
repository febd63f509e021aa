import { specialSubnetNamed, specialSubnetOf } from '../../../constructs/model/special-subnet';

describe('special subnets', () => {
  test('are found by the name that Azure demands, without regard to case', () => {
    expect(specialSubnetNamed('gatewaysubnet')).toBe(specialSubnetOf('gateway'));
    expect(specialSubnetNamed('AzureBastionSubnet')?.service).toBe('bastion');
  });

  test('are not found by names that are anybody’s', () => {
    expect(specialSubnetNamed('snet-app')).toBeUndefined();
    expect(specialSubnetNamed('')).toBeUndefined();
  });
});
