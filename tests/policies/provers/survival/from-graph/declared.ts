import { DeclaredService } from '../../../../../policies/declaration/declaration';
import { Survival } from '../../../../../policies/provers/survival/survival';
import { survivalOf } from '../../../../../policies/provers/survival/survivals';
import { declare, idOf, merge, one, Resources } from '../../../rules/support/fragments';
import { graphOf } from './one-node';

/** Regions of the fragments, with the zones that machines are put in. */
const PLACES = { uksouth: ['1', '2'], ukwest: [undefined, undefined] } as const;
export type Place = keyof typeof PLACES;

export const MACHINE = 'azurerm_linux_virtual_machine';

/** Id of a machine of the fragments. */
export function machineId(name: string): string {
  return idOf('Microsoft.Compute/virtualMachines', name).toLowerCase();
}

/** Ids of the machines of `pair`, region by region. */
export function pairIds(...regions: readonly Place[]): readonly string[] {
  return regions.flatMap((region) => [1, 2].map((n) => machineId(`${region}-${n}`)));
}

/** Two machines of a region with their cards: in two zones, or in an availability set of two fault domains. */
export function pair(region: Place): Resources {
  const machines = PLACES[region].map((zone, index) => {
    const name = `${region}-${index + 1}`;
    return merge(
      one('azurerm_network_interface', name, { location: region, ip_configuration: [{ name: 'a' }] }),
      one(MACHINE, name, {
        location: region,
        network_interface_ids: [`\${azurerm_network_interface.${name}.id}`],
        ...(zone === undefined
          ? { availability_set_id: `\${azurerm_availability_set.${region}.id}` }
          : { zone }),
      }),
    );
  });
  const set = one('azurerm_availability_set', region, { location: region, platform_fault_domain_count: 2 });
  return merge(...machines, ...(region === 'ukwest' ? [set] : []));
}

/** A load balancer in front of a pair, at an address. */
export function balancer(region: Place, attributes: { readonly probe_id?: unknown } = {}): Resources {
  const id = `\${azurerm_lb.${region}.id}`;
  const pool = `\${azurerm_lb_backend_address_pool.${region}.id}`;
  return merge(
    one('azurerm_lb', region, {
      location: region,
      frontend_ip_configuration: [
        {
          name: 'a',
          private_ip_address: region === 'uksouth' ? '10.0.0.10' : '10.1.0.10',
          ...(region === 'uksouth' ? { zones: ['1', '2', '3'] } : {}),
        },
      ],
    }),
    one('azurerm_lb_backend_address_pool', region, { loadbalancer_id: id }),
    one('azurerm_lb_probe', region, { loadbalancer_id: id }),
    one('azurerm_lb_rule', region, {
      loadbalancer_id: id,
      backend_address_pool_ids: [pool],
      probe_id: `\${azurerm_lb_probe.${region}.id}`,
      ...attributes,
    }),
    ...[1, 2].map((n) =>
      one('azurerm_network_interface_backend_address_pool_association', `${region}-${n}`, {
        network_interface_id: `\${azurerm_network_interface.${region}-${n}.id}`,
        backend_address_pool_id: pool,
      }),
    ),
  );
}

/** A service of machines, unless it says otherwise. */
export function service(name: string, parts: Partial<DeclaredService> = {}): DeclaredService {
  return {
    name,
    title: name,
    organisation: 'council',
    owner: 'owner@example.org',
    approver: 'Head of service',
    tier: {
      id: 'tier-1',
      title: 'First',
      rank: 1,
      uptime: 99.9,
      rto: 240,
      rpo: 15,
      tolerates: { node: 0, domain: 60 },
      pairs: false,
    },
    hours: 'always',
    signsIn: 'nobody',
    provides: [],
    parts: [],
    dependsOn: [],
    degradedWithout: [],
    outside: [],
    ...parts,
  };
}

/** A part that is built of these resources. */
export function built(
  resources: readonly string[],
  more: { readonly load?: number; readonly chosenBy?: 'clients' | 'address'; readonly name?: string } = {},
): DeclaredService['parts'][number] {
  return { kind: 'built', name: 'web', chosenBy: 'address', ...more, resources };
}

/** What is proven of declared services. */
export function proven(resources: Resources, ...services: readonly DeclaredService[]): Survival {
  return survivalOf(graphOf(resources), declare({ services }));
}

/** Worst and best level of the first service after some events; once, if they are alike. */
export function after(survival: Survival, ...events: readonly string[]): string {
  const known = events.filter((id) => survival.model.events.some((event) => event.id === id));
  const outcome = survival.after(known)[0];
  if (outcome === undefined) throw new Error('there is no service');
  const { best, worst } = outcome;
  return best.level === worst.level ? worst.level : `${best.level} to ${worst.level}`;
}
