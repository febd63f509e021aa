import { idOf, merge, one, Resources, UNKNOWN } from '../../../rules/support/fragments';
import { after, balancer, built, pair, pairIds, Place, proven, service } from './declared';
import { Survival } from '../../../../../policies/provers/survival/survival';

const BOTH = merge(
  ...(['uksouth', 'ukwest'] as const).flatMap((region) => [
    pair(region),
    balancer(region),
    linkService(region),
  ]),
);

function linkService(region: Place): Resources {
  return one('azurerm_private_link_service', region, {
    location: region,
    load_balancer_frontend_ip_configuration_ids: [`\${azurerm_lb.${region}.id}/frontendIPConfigurations/a`],
  });
}

interface Origin {
  readonly priority?: unknown;
  readonly enabled?: unknown;
  readonly location?: string;
}

function origin(region: Place, { priority = 1, enabled = true, location = region }: Origin = {}): Resources {
  return one('azurerm_cdn_frontdoor_origin', region, {
    cdn_frontdoor_origin_group_id: '${azurerm_cdn_frontdoor_origin_group.web.id}',
    enabled,
    host_name: `${region}.example.org`,
    priority,
    private_link: {
      location,
      private_link_target_id: idOf('Microsoft.Network/privateLinkServices', region),
    },
  });
}

const PROBE = { interval_in_seconds: 30, protocol: 'Https' };

function frontDoor(group: Record<string, unknown>, ...origins: readonly Resources[]): Survival {
  const resources = merge(
    BOTH,
    one('azurerm_cdn_frontdoor_profile', 'edge', {}),
    one('azurerm_cdn_frontdoor_origin_group', 'web', {
      cdn_frontdoor_profile_id: '${azurerm_cdn_frontdoor_profile.edge.id}',
      health_probe: PROBE,
      load_balancing: { sample_size: 4, successful_samples_required: 3 },
      ...group,
    }),
    ...origins,
  );
  return proven(resources, service('shop', { parts: [built(pairIds('uksouth', 'ukwest'))] }));
}

const LOST = ['region:uksouth', 'region:ukwest'] as const;
const SECOND = origin('ukwest', { priority: 2 });

describe('Front Door', () => {
  it('finds the next origin by itself, in two probes', () => {
    const survival = frontDoor({}, origin('uksouth'), SECOND);
    expect(LOST.map((event) => after(survival, event))).toEqual(['interrupted', 'unaffected']);
    expect(survival.after(['region:uksouth'])[0]?.worst.seconds).toBe(60);
  });

  it('that leads to both at a time interrupts whoever was in the lost one', () => {
    const survival = frontDoor({}, origin('uksouth'), origin('ukwest'));
    expect(LOST.map((event) => after(survival, event))).toEqual(['interrupted', 'interrupted']);
  });

  it('without a probe leads on to the dead one until a person takes it out', () => {
    const survival = frontDoor({ health_probe: null }, origin('uksouth'), SECOND);
    expect(after(survival, 'region:uksouth')).toBe('down');
    expect(survival.after(['region:uksouth'])[0]?.recovery).toMatchObject({ possible: true, minutes: 10 });
    expect(after(frontDoor({ health_probe: UNKNOWN }, origin('uksouth'), SECOND), 'region:uksouth')).toBe(
      'unaffected to down',
    );
  });

  it('with one origin, or the other switched off, leaves the switch to a person', () => {
    for (const survival of [
      frontDoor({}, origin('uksouth')),
      frontDoor({}, origin('uksouth'), origin('ukwest', { enabled: false })),
    ]) {
      expect(after(survival, 'region:uksouth')).toBe('down');
    }
  });

  it('with an origin of which nobody writes that it is on is not known to switch: the provider makes it switched off at first', () => {
    const survival = frontDoor({}, origin('uksouth'), origin('ukwest', { priority: 2, enabled: null }));
    expect(after(survival, 'region:uksouth')).toBe('unaffected to down');
  });

  it('with an origin that may be switched off is not known to switch', () => {
    const survival = frontDoor({}, origin('uksouth'), origin('ukwest', { priority: 2, enabled: UNKNOWN }));
    expect(after(survival, 'region:uksouth')).toBe('unaffected to down');
  });

  it('with priorities that are not known may interrupt either', () => {
    const survival = frontDoor({}, origin('uksouth'), origin('ukwest', { priority: UNKNOWN }));
    expect(LOST.map((event) => after(survival, event))).toEqual(['interrupted', 'interrupted']);
  });

  it('falls with the region that it reaches an origin through', () => {
    const through = origin('ukwest', { priority: 1, location: 'uksouth' });
    const survival = frontDoor({}, origin('uksouth', { priority: 2 }), through);
    expect(after(survival, 'region:uksouth')).toBe('down');
  });

  it('is one service for the world', () => {
    const survival = frontDoor({}, origin('uksouth'), SECOND);
    expect(after(survival, 'global:front-door')).toBe('down');
  });
});

describe('Traffic Manager', () => {
  const profile = (
    method: string,
    monitor: Record<string, unknown> = {},
    by: 'id' | 'name' = 'id',
    endpoint: Record<string, unknown> = {},
  ) => {
    const resources = merge(
      BOTH,
      ...(['uksouth', 'ukwest'] as const).flatMap((region, index) => [
        one('azurerm_public_ip', region, {
          location: region,
          domain_name_label: 'shop',
          ...(region === 'uksouth' ? { zones: ['1', '2', '3'] } : {}),
        }),
        one('azurerm_lb', region, {
          location: region,
          frontend_ip_configuration: [
            { name: 'a', public_ip_address_id: `\${azurerm_public_ip.${region}.id}` },
          ],
        }),
        one(`azurerm_traffic_manager_${by === 'id' ? 'azure' : 'external'}_endpoint`, region, {
          profile_id: '${azurerm_traffic_manager_profile.edge.id}',
          ...(by === 'id'
            ? { target_resource_id: `\${azurerm_public_ip.${region}.id}` }
            : { target: `shop.${region}.cloudapp.azure.com` }),
          priority: index + 1,
          ...endpoint,
        }),
      ]),
      one('azurerm_traffic_manager_profile', 'edge', {
        traffic_routing_method: method,
        dns_config: { relative_name: 'shop', ttl: 60 },
        monitor_config: { protocol: 'HTTPS', port: 443, ...monitor },
      }),
    );
    return proven(resources, service('shop', { parts: [built(pairIds('uksouth', 'ukwest'))] }));
  };
  const fast = { interval_in_seconds: 10, timeout_in_seconds: 5, tolerated_number_of_failures: 1 };

  it.each([
    ['Priority', {}, 190],
    ['Priority', fast, 85],
    ['Performance', fast, 85],
  ])('by %s with %j has switched in %d seconds', (method, monitor, seconds) => {
    expect(profile(method, monitor).after(['region:uksouth'])[0]?.worst.seconds).toBe(seconds);
  });

  it('finds what an address stands for by the name that Azure gives it', () => {
    expect(profile('Priority', fast, 'name').after(['region:uksouth'])[0]?.worst.seconds).toBe(85);
  });

  it('that sends people by where they are sends them nowhere else', () => {
    expect(after(profile('Geographic'), 'region:uksouth')).toBe('down');
  });

  it('is unknown where its probes are', () => {
    const survival = profile('Priority', { interval_in_seconds: UNKNOWN });
    expect(after(survival, 'region:uksouth')).toBe('unaffected to down');
  });

  it('that serves an endpoint however it is goes on leading to a dead one', () => {
    const always = (value: unknown) => profile('Priority', {}, 'name', { always_serve_enabled: value });
    expect(after(always(true), 'region:uksouth')).toBe('down');
    expect(after(always(UNKNOWN), 'region:uksouth')).toBe('unaffected to down');
    const [step] = always(true).after(['region:uksouth'])[0]?.recovery?.steps ?? [];
    expect(step?.step.commands[0]).toContain(' --type externalEndpoints --endpoint-status Disabled');
  });
});
