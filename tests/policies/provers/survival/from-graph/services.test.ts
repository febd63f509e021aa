import { idOf, merge, one, UNKNOWN } from '../../../rules/support/fragments';
import { after, balancer, built, machineId, MACHINE, pair, pairIds, proven, service } from './declared';

const SOUTH = merge(pair('uksouth'), balancer('uksouth'));
const BOTH = merge(SOUTH, pair('ukwest'), balancer('ukwest'));
const FIRST = `instance:test/${MACHINE}.uksouth-1#1`;

describe('machines behind a load balancer', () => {
  const shop = (probe: { readonly probe_id?: unknown } = {}, load?: number) =>
    proven(
      merge(pair('uksouth'), balancer('uksouth', probe)),
      service('shop', { parts: [built(pairIds('uksouth'), load === undefined ? {} : { load })] }),
    );

  it('live through one of them, if one carries the load', () => {
    expect(after(shop(), FIRST)).toBe('unaffected');
    expect(after(shop({}, 2), FIRST)).toBe('degraded');
  });

  it('are felt to fail without a probe, and nobody knows where it is not known', () => {
    expect(after(shop({ probe_id: null }), FIRST)).toBe('degraded');
    expect(after(shop({ probe_id: UNKNOWN }), 'zone:uksouth-3')).toBe('unaffected to degraded');
  });

  it('outside its pool serve nobody', () => {
    const single = { ...SOUTH.azurerm_network_interface_backend_address_pool_association };
    delete single['uksouth-2'];
    const resources = merge(SOUTH);
    const cut = { ...resources, azurerm_network_interface_backend_address_pool_association: single };
    const survival = proven(cut, service('shop', { parts: [built(pairIds('uksouth'))] }));
    expect(after(survival, FIRST)).toBe('down');
  });

  it('in a pool that is not known may be any', () => {
    const tie = one('azurerm_network_interface_backend_address_pool_association', 'x', {
      network_interface_id: '${azurerm_network_interface.uksouth-1.id}',
      backend_address_pool_id: UNKNOWN,
    });
    const survival = proven(merge(SOUTH, tie), service('shop', { parts: [built(pairIds('uksouth'))] }));
    expect(after(survival)).toBe('unaffected to down');
  });
});

describe('machines that nothing passes to one another', () => {
  it('may each be the one that answers', () => {
    const survival = proven(pair('uksouth'), service('shop', { parts: [built(pairIds('uksouth'))] }));
    expect(after(survival)).toBe('unaffected');
    expect(after(survival, FIRST)).toBe('unaffected to down');
    expect(survival.model.gaps.map(({ reason }) => reason).join()).toContain('nothing that is judged passes');
  });

  it('are found by their clients, also in the other region, where these do so', () => {
    const parts = [built(pairIds('uksouth', 'ukwest'), { chosenBy: 'clients' })];
    const survival = proven(merge(pair('uksouth'), pair('ukwest')), service('directory', { parts }));
    expect([FIRST, 'region:uksouth', 'region:ukwest'].map((event) => after(survival, event))).toEqual([
      'unaffected',
      'unaffected',
      'unaffected',
    ]);
  });

  it('with a network card that is not known are unknown', () => {
    const machines = pair('uksouth');
    const first = { ...machines[MACHINE]!['uksouth-1'], network_interface_ids: [UNKNOWN] };
    const survival = proven(
      merge(machines, { [MACHINE]: { 'uksouth-1': first } }),
      service('shop', { parts: [built([machineId('uksouth-1')])] }),
    );
    expect(after(survival)).toBe('unaffected to down');
  });

  it('one alone is itself', () => {
    const parts = [built([machineId('uksouth-1')])];
    expect(after(proven(pair('uksouth'), service('shop', { parts })), FIRST)).toBe('down');
  });
});

describe('a service in two regions', () => {
  it('has its name pointed at the other one by a person, in ten minutes', () => {
    const survival = proven(BOTH, service('shop', { parts: [built(pairIds('uksouth', 'ukwest'))] }));
    expect(after(survival, 'region:uksouth')).toBe('down');
    expect(after(survival, 'region:ukwest')).toBe('unaffected');
    const recovery = survival.after(['region:uksouth'])[0]?.recovery;
    expect(recovery).toMatchObject({ possible: true, minutes: 10, inTime: true });
    expect(recovery?.steps.map(({ step }) => step.commands[0])).toEqual([
      'az network private-dns record-set a add-record --resource-group <group> --zone-name <zone> --record-set-name <name> --ipv4-address 10.1.0.10',
    ]);
  });

  it('is pointed at by the records that hold the address of the first one', () => {
    const record = merge(
      one('azurerm_private_dns_zone', 'zone', { name: 'shop.example.org' }),
      one('azurerm_private_dns_a_record', 'www', { zone_name: 'shop.example.org', records: ['10.0.0.10'] }),
    );
    const survival = proven(
      merge(BOTH, record),
      service('shop', { parts: [built(pairIds('uksouth', 'ukwest'))] }),
    );
    const [step] = survival.after(['region:uksouth'])[0]?.recovery?.steps ?? [];
    expect(step?.step.commands[0]).toContain(
      '--zone-name shop.example.org --record-set-name www --ipv4-address 10.1.0.10',
    );
    expect(step?.step.needs).toEqual(['test/azurerm_private_dns_zone.zone']);
  });

  it('falls with the region that one of its parts has no fellow outside of', () => {
    const parts = [built(pairIds('uksouth', 'ukwest')), built([machineId('lone')], { name: 'jobs' })];
    const lone = one(MACHINE, 'lone', { location: 'uksouth', zone: '1' });
    const survival = proven(merge(BOTH, lone), service('shop', { parts }));
    expect(survival.after(['region:uksouth'])[0]?.recovery?.possible).toBe(false);
  });
});

describe('what a service is declared to be', () => {
  const lone = { parts: [built([machineId('uksouth-1')])] };

  it('made of something that nothing judged carries is down, with a gap', () => {
    const survival = proven(SOUTH, service('shop', { parts: [built([machineId('nowhere')])] }));
    expect(after(survival)).toBe('down');
    expect(survival.model.gaps.map(({ address }) => address)).toEqual(['service:shop']);
  });

  it('made of a part that nobody says anything of is unknown, with a gap', () => {
    const survival = proven(SOUTH, service('shop', { parts: [built([])] }));
    expect(after(survival)).toBe('unaffected to down');
    expect(survival.model.gaps.map(({ address }) => address)).toEqual(['service:shop']);
  });

  it('made of two applications of one plan has the workers of that plan once', () => {
    const site = (name: string) => idOf('Microsoft.Web/sites', name).toLowerCase();
    const app = (name: string) =>
      one('azurerm_linux_web_app', name, {
        location: 'uksouth',
        service_plan_id: '${azurerm_service_plan.web.id}',
      });
    const plan = one('azurerm_service_plan', 'web', {
      location: 'uksouth',
      sku_name: 'P1v3',
      worker_count: 2,
      zone_balancing_enabled: true,
    });
    const both = service('shop', { parts: [built([site('shop'), site('api')])] });
    const survival = proven(merge(plan, app('shop'), app('api')), both);
    expect(after(survival)).toBe('unaffected');
    expect(after(survival, 'instance:test/azurerm_service_plan.web#1')).toBe('unaffected');
    expect(after(survival, 'resource:test/azurerm_linux_web_app.api')).toBe('down');
  });

  it('dependent on another falls with that, and is degraded where it is only missed', () => {
    const needing = service('shop', { parts: [built(pairIds('uksouth'))], dependsOn: ['till'] });
    const missing = { ...needing, dependsOn: [], degradedWithout: ['till'] };
    expect(after(proven(SOUTH, needing, service('till', lone)), FIRST)).toBe('down');
    expect(after(proven(SOUTH, missing, service('till', lone)), FIRST)).toBe('degraded');
  });

  it('dependent on one that nobody declared is down', () => {
    expect(after(proven(SOUTH, service('shop', { ...lone, dependsOn: ['till'] })))).toBe('down');
  });

  it('dependent on itself by way of another is unknown, not an endless round', () => {
    const shop = service('shop', { ...lone, dependsOn: ['till'] });
    const till = service('till', { ...lone, degradedWithout: ['shop'] });
    expect(after(proven(SOUTH, shop, till))).toBe('unaffected to down');
  });

  it('signed in to by staff falls with Entra, which only somebody who asks takes away', () => {
    const survival = proven(SOUTH, service('shop', { parts: [built(pairIds('uksouth'))], signsIn: 'staff' }));
    expect(after(survival, 'global:entra')).toBe('down');
    expect(survival.domains[0]?.verdict).toBe('pass');
  });
});

it('reads what nobody declared as what stands for itself', () => {
  const services = proven(merge(BOTH, one(MACHINE, 'lone', { location: 'uksouth', zone: '1' }))).model
    .services;
  expect(services.map(({ title }) => title)).toEqual([
    'machine lone',
    'uksouth-1 and 1 more',
    'ukwest-1 and 1 more',
  ]);
});
