import { buildGraph } from '../../../../../policies/graph/build-graph';
import { Survival } from '../../../../../policies/provers/survival/survival';
import { survivalOf } from '../../../../../policies/provers/survival/survivals';
import { StackDocument } from '../../../../../policies/graph/stack-document';
import { GROUP, Planned, plan } from '../../../graph/graph-fixtures';
import { availabilitySet, balancer, machine, network, planned } from './plain-terraform';

function proven(...parts: readonly (readonly Planned[])[]): Survival {
  return survivalOf(buildGraph([plan(parts.flat())]), undefined);
}

/** Events below a region that take the only service down, by id. */
function single({ singlePoints }: Survival): readonly string[] {
  return singlePoints.map(({ event }) => event.id).sort();
}

const LONE = proven(network('uksouth'), machine('web', { zone: '1' }));
const ONE_ZONE = proven(
  network('uksouth'),
  machine('web-1', { zone: '1' }),
  machine('web-2', { zone: '1' }),
  balancer('web', { members: ['web-1', 'web-2'] }),
);
const TWO_ZONES = proven(
  network('uksouth'),
  machine('web-1', { zone: '1' }),
  machine('web-2', { zone: '2' }),
  balancer('web', { members: ['web-1', 'web-2'] }),
);
const SET = proven(
  network('ukwest'),
  [availabilitySet('web', 'ukwest', 2)],
  machine('web-1', { set: 'web', region: 'ukwest' }),
  machine('web-2', { set: 'web', region: 'ukwest' }),
  balancer('web', { members: ['web-1', 'web-2'], region: 'ukwest' }),
);

describe("plain Terraform, not ours, that hasn't said what it is for", () => {
  it.each([LONE, ONE_ZONE, TWO_ZONES, SET])('is one service, which goes with its region', (survival) => {
    expect(survival.model.services).toHaveLength(1);
    expect(survival.nodes).toEqual([]);
    expect(survival.regions.map(({ verdict }) => verdict)).toEqual(['fail']);
  });

  it('a lone machine goes with its node and its zone', () => {
    expect(LONE.domains.map(({ verdict }) => verdict)).toEqual(['fail']);
    expect(single(LONE)).toEqual(['instance:stack/azurerm_linux_virtual_machine.web#1', 'zone:uksouth-1']);
  });

  it('two machines of one zone live through a node, and go with the zone', () => {
    expect(ONE_ZONE.domains.map(({ verdict }) => verdict)).toEqual(['fail']);
    expect(single(ONE_ZONE)).toEqual(['zone:uksouth-1']);
  });

  it('two machines of two zones behind a probe live through a node, and through either zone', () => {
    expect(TWO_ZONES.domains.map(({ verdict }) => verdict)).toEqual(['pass']);
    expect(single(TWO_ZONES)).toEqual([]);
  });

  it('an availability set of a region without zones lives through a node and a fault domain', () => {
    expect(SET.domains.map(({ verdict }) => verdict)).toEqual(['pass']);
    expect(SET.model.events.filter(({ kind }) => kind === 'fault-domain')).toHaveLength(2);
    expect(single(SET)).toEqual([]);
  });

  it('an availability set of one fault domain goes with that', () => {
    const survival = proven(
      network('ukwest'),
      [availabilitySet('web', 'ukwest', 1)],
      machine('web-1', { set: 'web', region: 'ukwest' }),
      machine('web-2', { set: 'web', region: 'ukwest' }),
      balancer('web', { members: ['web-1', 'web-2'], region: 'ukwest' }),
    );
    expect(single(survival)).toEqual(['fault-domain:stack/azurerm_availability_set.web#1']);
  });

  it('a machine does not stand in for one of another pool of the same balancer', () => {
    const survival = proven(
      network('uksouth'),
      machine('web', { zone: '1' }),
      machine('api', { zone: '2' }),
      balancer('web', { members: ['web'] }),
      secondPool('web', 'api'),
    );
    expect(survival.domains.map(({ service, verdict }) => [service.title, verdict])).toEqual([
      ['machine api', 'fail'],
      ['machine web', 'fail'],
    ]);
  });

  it('machines on one dedicated host go with that', () => {
    const survival = proven(
      network('uksouth'),
      onHost(machine('web-1', { zone: '1' })),
      onHost(machine('web-2', { zone: '2' })),
      balancer('web', { members: ['web-1', 'web-2'] }),
    );
    expect(single(survival)).toEqual([`instance:${HOST.toLowerCase()}#1`]);
  });
});

describe('machines of one count, of which a plan does not tell who is in which pool', () => {
  it.each([
    [['1', '2'], 'unknown'],
    [['1', '1'], 'fail'],
  ])('in zones %s: %s', (zones, verdict) => {
    const { domains } = survivalOf(buildGraph([counted(zones)]), undefined);
    expect(domains.map((outcome) => outcome.verdict)).toEqual([verdict]);
  });
});

const HOST = `${GROUP}/providers/Microsoft.Compute/hostGroups/group/hosts/host`;

function onHost(resources: readonly Planned[]): readonly Planned[] {
  return resources.map((resource) =>
    resource.type === 'azurerm_linux_virtual_machine'
      ? { ...resource, values: { ...resource.values, dedicated_host_id: HOST } }
      : resource,
  );
}

/** Another rule of a balancer, with a pool of its own. */
function secondPool(name: string, member: string): readonly Planned[] {
  const ofBalancer = { loadbalancer_id: `azurerm_lb.${name}` };
  return [
    planned('azurerm_lb_backend_address_pool', member, {}, ofBalancer),
    planned(
      'azurerm_lb_rule',
      member,
      { protocol: 'Tcp', frontend_port: 80, backend_port: 80 },
      {
        ...ofBalancer,
        backend_address_pool_ids: `azurerm_lb_backend_address_pool.${member}`,
        probe_id: `azurerm_lb_probe.${name}`,
      },
    ),
    planned(
      'azurerm_network_interface_backend_address_pool_association',
      member,
      { ip_configuration_name: 'internal' },
      {
        network_interface_id: `azurerm_network_interface.${member}`,
        backend_address_pool_id: `azurerm_lb_backend_address_pool.${member}`,
      },
    ),
  ];
}

/** Machines behind a balancer by `count`, each with its network interface. A plan names that as `web` and `count.index`. */
function counted(zones: readonly string[]): StackDocument {
  const card = { references: ['azurerm_network_interface.web', 'count.index'] };
  const many = zones.flatMap((zone, index) =>
    [...machine('web', { zone }), ...balancer('web', { members: ['web'] })]
      .filter(({ type }) => COUNTED.includes(type))
      .map((resource): Planned => ({
        ...resource,
        name: `${resource.name}[${index}]`,
        values: { ...resource.values, name: `web-${index}` },
        expressions: {
          ...resource.expressions,
          ...(resource.type === 'azurerm_network_interface'
            ? {}
            : { network_interface_id: card, network_interface_ids: card }),
        },
      })),
  );
  const alone = balancer('web', { members: ['web'] }).filter(({ type }) => !COUNTED.includes(type));
  return plan([...network('uksouth'), ...alone, ...many]);
}

const COUNTED: readonly string[] = [
  'azurerm_network_interface',
  'azurerm_linux_virtual_machine',
  'azurerm_network_interface_backend_address_pool_association',
];
