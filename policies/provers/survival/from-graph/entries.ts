import { textOf } from '../../../graph/attribute';
import { Block, Resource } from '../../../graph/graph';
import { follow, targetOf, written } from '../../../graph/views/read';
import { labelOf } from '../../reachability/from-graph/identity';
import { balancersTo } from './balancers';
import { endpointsTo } from './private-endpoints';
import { distinct, Reading } from './reading';
import { idIn } from './recovery-step';

/** An address at which something is reached. */
export interface Entry {
  /** As a command takes it: a public one is asked for, since only Azure knows it. */
  readonly address: string;
  readonly words: string;
  /** Which kind of DNS zone a name of it is in. */
  readonly zone: 'dns' | 'private-dns';
}

/**
 * Where some machines, scale sets or applications are reached: by application gateways first, since they stand before load
 * balancers, else by private endpoints.
 */
export function entriesOf(reading: Reading, members: readonly Resource[]): readonly Entry[] {
  const { graph } = reading;
  const balancers = distinct(
    members.flatMap((member) => balancersTo(graph, member).map(({ resource }) => resource)),
  );
  const isGateway = ({ type }: Resource): boolean => type === 'azurerm_application_gateway';
  const ordered = [...balancers.filter(isGateway), ...balancers.filter((balancer) => !isGateway(balancer))];
  const endpoints = members.flatMap((member) => endpointsTo(reading, member));
  return [
    ...ordered.flatMap((balancer) => entriesOfBalancer(reading, balancer)),
    ...endpoints.flatMap((endpoint) =>
      endpoint.blocks('ip_configuration').flatMap((block) => privateEntry(block) ?? []),
    ),
  ];
}

/** Where what stands behind a load balancer or gateway is reached. */
export function entriesOfBalancer(reading: Reading, balancer: Resource): readonly Entry[] {
  return balancer
    .blocks('frontend_ip_configuration')
    .flatMap((block) => publicEntry(reading, balancer, block) ?? privateEntry(block) ?? []);
}

function publicEntry({ graph }: Reading, balancer: Resource, block: Block): Entry | undefined {
  const held = targetOf(follow(graph, balancer, `${block.path}.public_ip_address_id`));
  return (
    held && {
      address: `$(az network public-ip show --ids ${idIn(held)} --query ipAddress --output tsv)`,
      words: `the address of ${labelOf(held)}`,
      zone: 'dns',
    }
  );
}

function privateEntry(block: Block): Entry | undefined {
  const address = textOf(written(block, 'private_ip_address'));
  return address === undefined ? undefined : { address, words: address, zone: 'private-dns' };
}
