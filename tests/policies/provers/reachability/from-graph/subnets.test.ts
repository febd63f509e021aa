import { Subnet } from '../../../../../policies/provers/reachability/model';
import { merge, network, networkId, one, Resources, subnet, UNKNOWN } from '../../../rules/support/fragments';
import { brokenIds, doubt, inText, modelOf, modelOfPlan, named } from './model-of';

const GROUP = one('azurerm_network_security_group', 'nsg', { location: 'uksouth' });
const TABLE = one('azurerm_route_table', 'rt', { location: 'uksouth' });
const NAT_GATEWAY = one('azurerm_nat_gateway', 'nat', { location: 'uksouth' });

function apart(attributes: Readonly<Record<string, unknown>> = {}): Resources {
  return one('azurerm_subnet', 'web', {
    virtual_network_name: 'net',
    address_prefixes: ['10.0.0.0/26'],
    ...attributes,
  });
}

function associated(kind: string, path: string, target: string, subnetId: string): Resources {
  return { [`azurerm_subnet_${kind}_association`]: { it: { subnet_id: subnetId, [path]: target } } };
}

const WITH_GROUP = (subnetId: string) =>
  associated(
    'network_security_group',
    'network_security_group_id',
    '${azurerm_network_security_group.nsg.id}',
    subnetId,
  );

function webOf(...parts: readonly Resources[]): Subnet {
  return named(modelOf(merge(GROUP, TABLE, NAT_GATEWAY, ...parts)).subnets, '"web" of net');
}

const NET = network('net', '10.0.0.0/24');
const INLINE = network('net', '10.0.0.0/24', { subnet: [subnet('web', '10.0.0.0/26')] });

describe('a subnet', () => {
  it('has the same id and label in either spelling', () => {
    const [inline, standalone] = [webOf(INLINE), webOf(NET, apart())];
    expect(standalone.id).toBe(`${networkId('net').toLowerCase()}/subnets/web`);
    expect(inline.id).toBe(standalone.id);
    expect(inline.ranges.map(inText)).toEqual(['10.0.0.0-10.0.0.63']);
    expect(inline.place.at).toBe('azurerm_virtual_network.net subnet.0');
    expect(standalone.place.at).toBe('azurerm_subnet.web');
  });

  it('has no group and no table unless something gives it one', () => {
    const { securityGroup, routeTable } = webOf(NET, apart());
    expect([securityGroup, routeTable]).toEqual([undefined, undefined]);
  });

  it.each([
    ['of its own', [NET, apart()], '${azurerm_subnet.web.id}'],
    ['that is inline, by its id', [INLINE], '${azurerm_virtual_network.net.id}/subnets/web'],
  ])('%s gets the group of an association', (_, parts, id) => {
    expect(webOf(...parts, WITH_GROUP(id)).securityGroup).toMatchObject({ label: 'nsg' });
  });

  it('that is inline may have the group of an association that names its network only', () => {
    expect(
      doubt(webOf(INLINE, WITH_GROUP('${tolist(azurerm_virtual_network.net.subnet)[0].id}')).securityGroup),
    ).toBe('the security group of subnet "web" of net isn\'t known before deployment');
  });

  it('may have the group of an association whose subnet is not known', () => {
    expect(doubt(webOf(NET, apart(), WITH_GROUP(UNKNOWN)).securityGroup)).toMatch(/isn't known/);
  });

  it('has an unknown group where the one it names is not judged', () => {
    const id = '/subscriptions/s/resourceGroups/r/providers/Microsoft.Network/networkSecurityGroups/other';
    const written = network('net', '10.0.0.0/24', {
      subnet: [subnet('web', '10.0.0.0/26', { security_group: id })],
    });
    expect(doubt(webOf(written).securityGroup)).toMatch(
      /networksecuritygroups\/other, which isn't among what is judged/,
    );
  });

  it('gets out by default where nobody turns that off, and by a NAT gateway', () => {
    const nat = associated(
      'nat_gateway',
      'nat_gateway_id',
      '${azurerm_nat_gateway.nat.id}',
      '${azurerm_subnet.web.id}',
    );
    const off = { default_outbound_access_enabled: false };
    expect(webOf(NET, apart()).outbound).toEqual(['default']);
    expect(webOf(NET, apart(off)).outbound).toEqual([]);
    expect(webOf(NET, apart(off), nat).outbound).toEqual(['nat-gateway']);
    expect(webOf(NET, apart(), nat).outbound).toEqual(['default', 'nat-gateway']);
    expect(doubt(webOf(NET, apart({ default_outbound_access_enabled: UNKNOWN })).outbound)).toMatch(
      /default_outbound/,
    );
  });

  it('keeps its service endpoints and its policies for private endpoints', () => {
    const web = webOf(
      NET,
      apart({
        service_endpoints: ['Microsoft.Storage'],
        private_endpoint_network_policies: 'RouteTableEnabled',
      }),
    );
    expect(web).toMatchObject({
      serviceEndpoints: ['Microsoft.Storage'],
      privateEndpointPolicies: 'RouteTableEnabled',
    });
    expect(webOf(NET, apart())).toMatchObject({ serviceEndpoints: [], privateEndpointPolicies: 'Disabled' });
    expect(doubt(webOf(NET, apart({ service_endpoints: UNKNOWN })).serviceEndpoints)).toMatch(
      /service_endpoints/,
    );
  });
});

describe('what is not known of a network', () => {
  it.each([
    [
      'an address space that is not known',
      network('net', UNKNOWN),
      "the address space of net isn't known",
      undefined,
    ],
    [
      'subnets that are not known',
      network('net', '10.0.0.0/24', { subnet: UNKNOWN }),
      "the subnets of net aren't known",
      ['net'],
    ],
    [
      'IPv6 addresses',
      network('net', '10.0.0.0/24', { address_space: ['10.0.0.0/24', 'fd00::/48'] }),
      'net has IPv6 addresses too',
      ['net'],
    ],
    [
      'a subnet whose range is not known',
      network('net', '10.0.0.0/24', { subnet: [subnet('web', UNKNOWN)] }),
      'not all ranges of subnet "web" of net are known',
      ['net'],
    ],
    [
      'a subnet whose network is not known',
      merge(NET, apart({ virtual_network_name: UNKNOWN })),
      "the network of subnet web isn't known",
      undefined,
    ],
  ])('is a gap: %s', (_, resources, why, networks) => {
    const { gaps } = modelOf(resources);
    expect(gaps.map((gap) => [gap.why, gap.networks])).toEqual([
      [why, networks?.map((name) => networkId(name).toLowerCase())],
    ]);
  });

  it('is all of a network that is named by id only, and of its subnets', () => {
    const id = '/subscriptions/s/resourceGroups/r/providers/Microsoft.Network/virtualNetworks/far';
    const model = modelOf(
      one('azurerm_network_interface', 'nic', {
        ip_configuration: [
          { name: 'a', subnet_id: `${id}/subnets/web`, private_ip_address_allocation: 'Dynamic' },
        ],
      }),
    );
    expect(model.networks.map(({ label, ranges }) => [label, ranges])).toEqual([['far', []]]);
    expect(doubt(named(model.subnets, '"web" of far').securityGroup)).toMatch(/isn't among what is judged/);
    expect(model.gaps.map(({ networks }) => networks)).toEqual([[id.toLowerCase()], [id.toLowerCase()]]);
    expect(brokenIds(model)).toEqual([]);
  });
});

describe('a subnet whose network is not judged', () => {
  const model = modelOf(
    merge(
      one('azurerm_subnet', 'gateway', {
        name: 'GatewaySubnet',
        virtual_network_name: 'far',
        resource_group_name: 'r',
        address_prefixes: ['10.9.0.0/27'],
      }),
      one('azurerm_virtual_network_gateway', 'vpng', {
        type: 'Vpn',
        ip_configuration: [{ name: 'a', subnet_id: '${azurerm_subnet.gateway.id}' }],
      }),
    ),
  );

  it('stands in a network of which nothing else is known, with what stands in it', () => {
    const [read] = model.subnets;
    expect(read?.ranges.map(inText)).toEqual(['10.9.0.0-10.9.0.31']);
    expect(model.terminatingNodes.map(({ subnet: where }) => where)).toEqual([read?.id]);
    expect(model.gaps.map(({ networks }) => networks)).toEqual([[read?.network]]);
    expect(brokenIds(model)).toEqual([]);
  });
});

describe('a plan whose subscription is not known', () => {
  it('finds networks by name in the group', () => {
    const document = [
      {
        type: 'azurerm_virtual_network',
        name: 'net',
        values: { name: 'net', resource_group_name: 'rg', address_space: ['10.0.0.0/24'] },
        unknown: { id: true, subnet: true },
      },
      {
        type: 'azurerm_subnet',
        name: 'web',
        values: {
          name: 'web',
          resource_group_name: 'RG',
          virtual_network_name: 'Net',
          address_prefixes: ['10.0.0.0/26'],
        },
      },
    ];
    const model = modelOfPlan(document, 'no subscription');
    expect(model.subnets.map(({ id, label }) => [id, label])).toEqual([
      ['stack/azurerm_virtual_network.net/subnets/web', '"web" of net'],
    ]);
    expect(model.gaps).toEqual([]);
  });
});
