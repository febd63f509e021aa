import { Interface, NetworkModel } from '../../../../../policies/provers/reachability/model';
import {
  Attributes,
  merge,
  network,
  one,
  Resources,
  securityGroup,
  subnet,
  UNKNOWN,
} from '../../../rules/support/fragments';
import { atomNamed, brokenIds, doubt, modelOf } from './model-of';

const NET = network('net', '10.0.0.0/24', { subnet: [subnet('web', '10.0.0.0/26')] });
const SUBNET = '${azurerm_virtual_network.net.id}/subnets/web';
const NIC = '${azurerm_network_interface.nic.id}';

function configuration(attributes: Attributes = {}): Attributes {
  return {
    name: 'primary',
    subnet_id: SUBNET,
    private_ip_address_allocation: 'Static',
    private_ip_address: '10.0.0.10',
    ...attributes,
  };
}

function nic(
  configurations: readonly Attributes[] = [configuration()],
  attributes: Attributes = {},
): Resources {
  return one('azurerm_network_interface', 'nic', { ip_configuration: configurations, ...attributes });
}

function publicIp(name: string, attributes: Attributes = {}): Resources {
  return one('azurerm_public_ip', name, { allocation_method: 'Static', sku: 'Standard', ...attributes });
}

function tie(kind: string, attributes: Attributes): Resources {
  return {
    [`azurerm_network_interface_${kind}_association`]: { it: { network_interface_id: NIC, ...attributes } },
  };
}

function modelWith(...parts: readonly Resources[]): NetworkModel {
  const model = modelOf(merge(NET, ...parts));
  expect(brokenIds(model)).toEqual([]);
  return model;
}

function card(...parts: readonly Resources[]): Interface {
  const { interfaces } = modelWith(...parts);
  expect(interfaces).toHaveLength(1);
  return interfaces[0]!;
}

describe('a network card', () => {
  it('is at its static address in its subnet', () => {
    expect(card(nic())).toMatchObject({
      kind: 'network-card',
      label: 'nic',
      address: 0x0a00000a,
      forwards: false,
      applicationSecurityGroups: [],
    });
  });

  it('is at an unknown address if Azure picks one', () => {
    const dynamic = configuration({ private_ip_address_allocation: 'Dynamic', private_ip_address: null });
    expect(doubt(card(nic([dynamic])).address)).toBe(
      "the private address of nic isn't known before deployment",
    );
  });

  it('is called by its machine too', () => {
    const machine = one('azurerm_linux_virtual_machine', 'vm', { network_interface_ids: [NIC] });
    expect(card(nic(), machine).label).toBe('nic of vm');
  });

  it('is one interface for each of its IPv4 addresses', () => {
    const { interfaces } = modelWith(
      nic([
        configuration(),
        configuration({ name: 'Second', private_ip_address: '10.0.0.11' }),
        configuration({ name: 'sixth', private_ip_address_version: 'IPv6' }),
      ]),
    );
    expect(interfaces.map(({ id }) => id.split('/').slice(-2).join('/'))).toEqual([
      'networkinterfaces/nic',
      'ipconfigurations/second',
    ]);
  });

  it('has the group that is tied to it', () => {
    const tied = tie('security_group', {
      network_security_group_id: '${azurerm_network_security_group.nsg.id}',
    });
    expect(card(nic(), securityGroup('nsg', []), tied).securityGroup).toMatchObject({ label: 'nsg' });
    expect(card(nic(), securityGroup('nsg', [])).securityGroup).toBeUndefined();
    const open = tie('security_group', { network_interface_id: UNKNOWN, network_security_group_id: UNKNOWN });
    expect(doubt(card(nic(), open).securityGroup)).toMatch(/the security group of nic/);
  });

  it('is in the application security groups that it is tied to', () => {
    const groups = one('azurerm_application_security_group', 'apps', {});
    const tied = (id: string) => tie('application_security_group', { application_security_group_id: id });
    expect(
      card(nic(), groups, tied('${azurerm_application_security_group.apps.id}')).applicationSecurityGroups,
    ).toEqual([expect.stringMatching(/\/applicationsecuritygroups\/apps$/)]);
    expect(doubt(card(nic(), groups, tied(UNKNOWN)).applicationSecurityGroups)).toMatch(/of nic/);
  });

  it('forwards if that is switched on, and may if that is not known', () => {
    expect(card(nic([configuration()], { ip_forwarding_enabled: true })).forwards).toBe(true);
    expect(doubt(card(nic([configuration()], { ip_forwarding_enabled: UNKNOWN })).forwards)).toMatch(
      /ip_forwarding/,
    );
  });

  it('is a gap if its subnet, or all of its addresses, are not known', () => {
    expect(modelWith(nic([configuration({ subnet_id: UNKNOWN })])).gaps).toMatchObject([
      { why: "the subnet of nic isn't known" },
    ]);
    expect(modelWith(nic([], { ip_configuration: UNKNOWN })).gaps.map(({ why }) => why)).toEqual([
      'not every ip_configuration of azurerm_network_interface.nic is known before deployment',
    ]);
  });
});

describe('the cards of a scale set', () => {
  const CARD = {
    name: 'front',
    network_security_group_id: '${azurerm_network_security_group.nsg.id}',
    enable_ip_forwarding: true,
    ip_configuration: [
      {
        name: 'a',
        subnet_id: SUBNET,
        application_security_group_ids: ['${azurerm_application_security_group.apps.id}'],
        public_ip_address: [{ name: 'pip' }],
      },
    ],
  };

  it.each(['linux', 'windows', 'orchestrated'])(
    'of the %s kind are one interface at no known address',
    (kind) => {
      const model = modelWith(
        securityGroup('nsg', []),
        one('azurerm_application_security_group', 'apps', {}),
        one(`azurerm_${kind}_virtual_machine_scale_set`, 'vmss', { network_interface: [CARD] }),
      );
      const [set] = model.interfaces;
      expect(set).toMatchObject({
        label: 'vmss (its front)',
        forwards: true,
        securityGroup: { label: 'nsg' },
      });
      expect(doubt(set?.address)).toMatch(/Azure picks/);
      expect(set?.applicationSecurityGroups).toHaveLength(1);
      expect(model.publicAddresses.map(({ on }) => on)).toEqual([{ kind: 'interface', interface: set?.id }]);
    },
  );
});

describe('a private endpoint', () => {
  const endpoint = (attributes: Attributes) =>
    one('azurerm_private_endpoint', 'pe', { subnet_id: SUBNET, ...attributes });
  const CONNECTION = { name: 'c', is_manual_connection: false };

  it('is at the address that its configuration fixes', () => {
    const fixed = endpoint({
      private_service_connection: [CONNECTION],
      ip_configuration: [{ name: 'a', private_ip_address: '10.0.0.20' }],
    });
    expect(card(fixed)).toMatchObject({ kind: 'private-endpoint', label: 'pe', address: 0x0a000014 });
  });

  it('is at an unknown address otherwise', () => {
    expect(doubt(card(endpoint({ private_service_connection: [CONNECTION] })).address)).toMatch(/of pe/);
  });

  it('is in the application security groups that it is tied to', () => {
    const tied = {
      azurerm_private_endpoint_application_security_group_association: {
        it: {
          private_endpoint_id: '${azurerm_private_endpoint.pe.id}',
          application_security_group_id: '${azurerm_application_security_group.apps.id}',
        },
      },
    };
    const groups = one('azurerm_application_security_group', 'apps', {});
    expect(
      card(endpoint({ private_service_connection: [CONNECTION] }), groups, tied).applicationSecurityGroups,
    ).toEqual([expect.stringMatching(/\/apps$/)]);
  });
});

describe('a public IP', () => {
  const onCard = (reference: unknown) => nic([configuration({ public_ip_address_id: reference })]);

  it('has an atom, and stands on nothing until something has it', () => {
    const model = modelWith(publicIp('b'), publicIp('a', { sku: 'Basic' }));
    expect(model.publicAddresses.map(({ label, sku, on }) => [label, sku, on])).toEqual([
      ['a', 'Basic', { kind: 'nothing' }],
      ['b', 'Standard', { kind: 'nothing' }],
    ]);
    expect(model.publicAddresses.map(({ address }) => atomNamed(model, address))).toEqual(['a', 'b']);
  });

  it('stands on the card that has it', () => {
    const { publicAddresses, interfaces } = modelWith(publicIp('pip'), onCard('${azurerm_public_ip.pip.id}'));
    expect(publicAddresses[0]?.on).toEqual({ kind: 'interface', interface: interfaces[0]?.id });
  });

  it('that is not judged is there if a card has it', () => {
    const id = '/subscriptions/s/resourceGroups/r/providers/Microsoft.Network/publicIPAddresses/far';
    const model = modelWith(onCard(id));
    expect(model.publicAddresses).toMatchObject([{ label: 'far', on: { kind: 'interface' } }]);
    expect(doubt(model.publicAddresses[0]?.sku)).toMatch(/isn't among what is judged/);
    expect(atomNamed(model, model.publicAddresses[0]!.address)).toBe('far');
  });

  it('that nobody knows may be any that seems free', () => {
    const { publicAddresses } = modelWith(publicIp('pip'), onCard(UNKNOWN));
    const [known, unnamed] = ['pip', 'a public address of nic'].map((label) =>
      publicAddresses.find((address) => address.label === label),
    );
    expect(doubt(known?.on)).toBe("what pip stands on isn't known");
    expect(unnamed?.on).toMatchObject({ kind: 'interface' });
  });

  it('that two things have stands on nobody knows which', () => {
    const second = configuration({
      name: 'b',
      private_ip_address: '10.0.0.11',
      public_ip_address_id: '${azurerm_public_ip.pip.id}',
    });
    const both = nic([configuration({ public_ip_address_id: '${azurerm_public_ip.pip.id}' }), second]);
    expect(doubt(modelWith(publicIp('pip'), both).publicAddresses[0]?.on)).toMatch(/more than one thing/);
  });

  it('of a NAT gateway lets nothing in, and one of IPv6 is not modelled', () => {
    const gateway = {
      azurerm_nat_gateway_public_ip_association: {
        it: {
          nat_gateway_id: '${azurerm_nat_gateway.nat.id}',
          public_ip_address_id: '${azurerm_public_ip.pip.id}',
        },
      },
    };
    const { publicAddresses } = modelWith(
      publicIp('pip'),
      publicIp('six', { ip_version: 'IPv6' }),
      one('azurerm_nat_gateway', 'nat', {}),
      gateway,
    );
    expect(publicAddresses.map(({ label, on }) => [label, on])).toEqual([['pip', { kind: 'nat-gateway' }]]);
  });
});
