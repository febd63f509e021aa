import { LoadBalancer, NetworkModel } from '../../../../../policies/provers/reachability/model';
import {
  Attributes,
  merge,
  network,
  one,
  Resources,
  subnet,
  UNKNOWN,
} from '../../../rules/support/fragments';
import { atomNamed, brokenIds, doubt, known, modelOf } from './model-of';

const SUBNET = '${azurerm_virtual_network.net.id}/subnets/web';
const POOL = '${azurerm_lb_backend_address_pool.pool.id}';

const CARD = merge(
  network('net', '10.0.0.0/24', { subnet: [subnet('web', '10.0.0.0/26')] }),
  one('azurerm_network_interface', 'nic', {
    ip_configuration: [{ name: 'a', subnet_id: SUBNET, private_ip_address: '10.0.0.10' }],
  }),
  one('azurerm_lb_backend_address_pool', 'pool', { loadbalancer_id: '${azurerm_lb.lb.id}' }),
);
const IN_POOL = {
  azurerm_network_interface_backend_address_pool_association: {
    it: {
      network_interface_id: '${azurerm_network_interface.nic.id}',
      ip_configuration_name: 'a',
      backend_address_pool_id: POOL,
    },
  },
};
const PRIVATE = one('azurerm_lb', 'lb', {
  frontend_ip_configuration: [{ name: 'inside', subnet_id: SUBNET, private_ip_address: '10.0.0.62' }],
});
const PUBLIC = merge(
  one('azurerm_public_ip', 'pip', { sku: 'Standard' }),
  one('azurerm_lb', 'lb', {
    frontend_ip_configuration: [{ name: 'outside', public_ip_address_id: '${azurerm_public_ip.pip.id}' }],
  }),
);

function rule(attributes: Attributes = {}, type = 'azurerm_lb_rule'): Resources {
  return one(type, 'web', {
    loadbalancer_id: '${azurerm_lb.lb.id}',
    frontend_ip_configuration_name: 'inside',
    protocol: 'Tcp',
    frontend_port: 443,
    backend_port: 8443,
    backend_address_pool_ids: [POOL],
    ...attributes,
  });
}

function modelWith(...parts: readonly Resources[]): NetworkModel {
  const model = modelOf(merge(CARD, ...parts));
  expect(brokenIds(model)).toEqual([]);
  return model;
}

function balancer(...parts: readonly Resources[]): LoadBalancer {
  return modelWith(...parts).loadBalancers[0]!;
}

describe('a load balancer', () => {
  it('has a private frontend that is an address in its subnet', () => {
    const { interfaces, loadBalancers } = modelWith(PRIVATE);
    expect(interfaces.find(({ kind }) => kind === 'load-balancer-frontend')).toMatchObject({
      label: 'frontend "inside" of lb',
      address: 0x0a00003e,
    });
    expect(loadBalancers[0]?.frontends).toEqual([{ name: 'inside', address: 0x0a00003e }]);
  });

  it('has a public frontend that is the atom of its public IP', () => {
    const model = modelWith(PUBLIC);
    const [frontend] = model.loadBalancers[0]!.frontends;
    expect(atomNamed(model, known(frontend?.address))).toBe('pip');
    expect(model.publicAddresses[0]?.on).toEqual({
      kind: 'load-balancer',
      loadBalancer: model.loadBalancers[0]?.id,
    });
  });

  it('passes a rule on to the cards of its pool', () => {
    const [read] = balancer(PRIVATE, IN_POOL, rule()).rules;
    expect(read).toMatchObject({
      name: 'web',
      frontend: 'inside',
      protocols: [{ first: 6, last: 6 }],
      frontendPorts: [{ first: 443, last: 443 }],
      backendPort: 8443,
      backends: [expect.stringMatching(/\/networkinterfaces\/nic$/)],
    });
  });

  it('leaves the destination as it is with floating IP, where the backend stands beside the frontend', () => {
    const floating = rule({ floating_ip_enabled: true });
    expect(balancer(PRIVATE, IN_POOL, rule()).rules[0]).not.toHaveProperty('keepsDestination');
    const [read] = balancer(PRIVATE, IN_POOL, floating).rules;
    expect(read?.keepsDestination).toBe(true);
    expect(known(read?.backends)).toHaveLength(1);
    const elsewhere = one('azurerm_network_interface', 'nic', {
      ip_configuration: [
        { name: 'a', subnet_id: SUBNET.replace('web', 'other'), private_ip_address: '10.0.0.70' },
      ],
    });
    const networks = network('net', '10.0.0.0/24', {
      subnet: [subnet('web', '10.0.0.0/26'), subnet('other', '10.0.0.64/26')],
    });
    const apart = balancer(networks, elsewhere, PRIVATE, IN_POOL, floating);
    expect(doubt(apart.rules[0]?.backends)).toMatch(/an address of another subnet \(floating IP\)/);
  });

  it('has a rule for every port that leaves the port as it is', () => {
    const [read] = balancer(
      PRIVATE,
      IN_POOL,
      rule({ protocol: 'All', frontend_port: 0, backend_port: 0 }),
    ).rules;
    expect(read?.frontendPorts).toEqual([{ first: 0, last: 65535 }]);
    expect(read?.protocols).toHaveLength(2);
    expect(read && 'backendPort' in read).toBe(false);
  });

  it('passes a NAT rule on to the card that it is tied to', () => {
    const tied = {
      azurerm_network_interface_nat_rule_association: {
        it: {
          network_interface_id: '${azurerm_network_interface.nic.id}',
          ip_configuration_name: 'a',
          nat_rule_id: '${azurerm_lb_nat_rule.web.id}',
        },
      },
    };
    const natRule = rule({ backend_address_pool_ids: null }, 'azurerm_lb_nat_rule');
    expect(known(balancer(PRIVATE, natRule, tied).rules[0]?.backends)).toHaveLength(1);
  });

  it('passes on to the cards of scale sets', () => {
    const set = one('azurerm_linux_virtual_machine_scale_set', 'vmss', {
      network_interface: [
        {
          name: 'n',
          ip_configuration: [
            { name: 'a', subnet_id: SUBNET, load_balancer_backend_address_pool_ids: [POOL] },
          ],
        },
      ],
    });
    expect(known(balancer(PRIVATE, set, rule()).rules[0]?.backends)).toEqual([
      expect.stringContaining('/virtualmachinescalesets/vmss/'),
    ]);
  });

  it('finds the card at a member that is given by address, and does not know one where no card is', () => {
    const member = (address: string) =>
      one('azurerm_lb_backend_address_pool_address', 'm', {
        backend_address_pool_id: POOL,
        ip_address: address,
      });
    expect(known(balancer(PRIVATE, member('10.0.0.10'), rule()).rules[0]?.backends)).toHaveLength(1);
    expect(doubt(balancer(PRIVATE, member('10.0.0.11'), rule()).rules[0]?.backends)).toMatch(/10\.0\.0\.11/);
  });

  it.each([
    ['a pool that is not known', rule({ backend_address_pool_ids: [UNKNOWN] }), /the backend pool of/],
    ['floating IP that is not known', rule({ floating_ip_enabled: UNKNOWN }), /floating_ip_enabled/],
  ])('does not know where a rule leads with %s', (_, written, why) => {
    expect(doubt(balancer(PRIVATE, IN_POOL, written).rules[0]?.backends)).toMatch(why);
  });

  it('does not know where any rule leads once a card is in a pool that is not known', () => {
    const open = {
      azurerm_network_interface_backend_address_pool_association: {
        it: { network_interface_id: '${azurerm_network_interface.nic.id}', backend_address_pool_id: UNKNOWN },
      },
    };
    expect(doubt(balancer(PRIVATE, open, rule()).rules[0]?.backends)).toMatch(/that lead to nic/);
  });

  it('may let out the cards of its pools, and nobody once that is turned off', () => {
    const outbound = (attributes: Attributes) =>
      modelWith(PUBLIC, IN_POOL, rule({ frontend_ip_configuration_name: 'outside', ...attributes }))
        .subnets[0]?.outbound;
    expect(doubt(outbound({}))).toBe('only some of "web" of net get out, by web');
    expect(outbound({ disable_outbound_snat: true })).toEqual([]);
    expect(modelWith(PRIVATE, IN_POOL, rule()).subnets[0]?.outbound).toEqual([]);
  });

  it('is a gap if it is chained, or if a rule belongs to nobody knows which', () => {
    const chained = one('azurerm_lb', 'lb', {
      frontend_ip_configuration: [
        {
          name: 'inside',
          subnet_id: SUBNET,
          gateway_load_balancer_frontend_ip_configuration_id: '/some/frontend',
        },
      ],
    });
    expect(modelWith(chained).gaps).toHaveLength(1);
    expect(modelWith(PRIVATE, rule({ loadbalancer_id: UNKNOWN })).gaps.map(({ why }) => why)).toEqual([
      "the load balancer of web isn't known",
    ]);
  });
});

describe('a load balancer that machines of Site Recovery come up behind', () => {
  const { id } = balancer(PRIVATE, rule());
  const replica = one('azurerm_site_recovery_replicated_vm', 'machine', {
    network_interface: [
      { recovery_load_balancer_backend_address_pool_ids: [`${id}/backendAddressPools/machines`] },
    ],
  });

  it('answers nowhere until one is there', () => {
    expect(modelWith(PRIVATE, rule(), replica).loadBalancers).toEqual([]);
  });

  it('is like any other once something stands behind it, and so is an empty one that nothing comes up behind', () => {
    expect(modelWith(PRIVATE, rule(), IN_POOL, replica).loadBalancers).toHaveLength(1);
    expect(modelWith(PRIVATE, rule()).loadBalancers).toHaveLength(1);
  });
});
