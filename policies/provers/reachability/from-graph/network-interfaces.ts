import { parseAddress } from '../../../../constructs/model/cidr';
import { textOf } from '../../../graph/attribute';
import { Block, EstateGraph, Resource } from '../../../graph/graph';
import { follow, followList } from '../../../graph/views/read';
import { Interface, Maybe } from '../model';
import { Associations, associationsOf } from './associations';
import { Card } from './card';
import { idAt, idOf, labelOf, placeOf } from './identity';
import { notKnown, switchAt } from './maybe';
import { blocksOf, Reading } from './reading';
import { SecurityGroups } from './security-groups';

const CARD = 'network_interface_id';

/** Every address of every network card; a card's first has the card's id. */
export function readNetworkInterfaces(reading: Reading, groups: SecurityGroups): readonly Card[] {
  const { graph } = reading;
  const tied = (kind: string, to: string) =>
    associationsOf(graph, `azurerm_network_interface_${kind}_association`, CARD, to);
  const ties: Ties = {
    securityGroups: tied('security_group', 'network_security_group_id'),
    applicationSecurityGroups: tied('application_security_group', 'application_security_group_id'),
    pools: tied('backend_address_pool', 'backend_address_pool_id'),
    natRules: tied('nat_rule', 'nat_rule_id'),
    machines: machinesByCard(reading),
  };
  return graph.ofType('azurerm_network_interface').flatMap((resource) =>
    blocksOf(reading, resource, 'ip_configuration')
      .filter((block) => textOf(block.get('private_ip_address_version'))?.toLowerCase() !== 'ipv6')
      .flatMap((block, index) => readConfiguration(reading, groups, ties, resource, block, index)),
  );
}

interface Ties {
  readonly securityGroups: Associations;
  readonly applicationSecurityGroups: Associations;
  readonly pools: Associations;
  readonly natRules: Associations;
  readonly machines: ReadonlyMap<Resource, Resource>;
}

function readConfiguration(
  reading: Reading,
  groups: SecurityGroups,
  ties: Ties,
  resource: Resource,
  block: Block,
  index: number,
): readonly Card[] {
  const { graph, places, gaps, publicAddresses } = reading;
  const machine = ties.machines.get(resource);
  const label = machine === undefined ? labelOf(resource) : `${labelOf(resource)} of ${labelOf(machine)}`;
  const place = placeOf(resource, index === 0 ? '' : block.path);
  const reference = follow(graph, resource, `${block.path}.subnet_id`);
  const subnet = places.subnetAt(reference)?.subnet;
  if (subnet === undefined) {
    if (reference.kind !== 'none') gaps.add(place, `the subnet of ${label} isn't known`);
    return [];
  }
  const name = textOf(block.get('name'))?.toLowerCase();
  const id = index === 0 ? idOf(resource) : `${idOf(resource)}/ipconfigurations/${name ?? index}`;
  publicAddresses.attach(
    follow(graph, resource, `${block.path}.public_ip_address_id`),
    { kind: 'interface', interface: id },
    label,
    placeOf(resource, `${block.path}.public_ip_address_id`),
  );
  const ofThis = (associations: Associations) =>
    associations
      .of(resource)
      .filter(({ association }) => {
        const configuration = textOf(association.get('ip_configuration_name'))?.toLowerCase();
        return configuration === undefined || name === undefined || configuration === name;
      })
      .map(({ to }) => to);
  return [
    {
      interface: {
        id,
        label,
        place,
        kind: 'network-card',
        subnet,
        address: privateAddress(block, label),
        securityGroup: securityGroupOf(ties, groups, resource, label),
        applicationSecurityGroups: applicationGroupsOf(ties, resource, label),
        forwards: switchAt(resource, 'ip_forwarding_enabled', false, `ip_forwarding_enabled of ${label}`),
        ...(machine === undefined ? {} : { machine: { label: labelOf(machine), place: placeOf(machine) } }),
      },
      pools: ofThis(ties.pools),
      natRules: ofThis(ties.natRules),
    },
  ];
}

/** The private address that a block writes or reports; unknown for one that Azure picks. */
export function privateAddress(block: Block, label: string): Maybe<number> {
  const text = textOf(block.get('private_ip_address'));
  return (text === undefined ? undefined : parseAddress(text)) ?? notKnown(`the private address of ${label}`);
}

function securityGroupOf(
  { securityGroups }: Ties,
  groups: SecurityGroups,
  resource: Resource,
  label: string,
): Interface['securityGroup'] {
  const [tie] = securityGroups.of(resource);
  const what = `the security group of ${label}`;
  if (tie !== undefined) return groups.at(tie.to, what);
  return securityGroups.isOpen ? notKnown(what) : undefined;
}

function applicationGroupsOf(
  { applicationSecurityGroups }: Ties,
  resource: Resource,
  label: string,
): Interface['applicationSecurityGroups'] {
  const ids = applicationSecurityGroups.of(resource).map(({ to }) => idAt(to));
  return applicationSecurityGroups.isOpen || ids.includes(undefined)
    ? notKnown(`the application security groups of ${label}`)
    : ids.filter((id) => id !== undefined);
}

/** The machine that each card is in. */
function machinesByCard(reading: Reading): ReadonlyMap<Resource, Resource> {
  const machines = new Map<Resource, Resource>();
  for (const machine of machinesOf(reading.graph)) {
    for (const reference of followList(reading.graph, machine, 'network_interface_ids')) {
      if (reference.kind === 'resource') machines.set(reference.resource, machine);
    }
  }
  return machines;
}

function machinesOf(graph: EstateGraph): readonly Resource[] {
  return graph.ofType(
    'azurerm_linux_virtual_machine',
    'azurerm_windows_virtual_machine',
    'azurerm_virtual_machine',
  );
}
