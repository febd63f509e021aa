import { remove, set } from '../stack-json';
import { service } from './declared';
import { SurvivalMutation } from './mutation';
import {
  ACCESS,
  APP_SCALING,
  EDGE,
  FRONT_DOOR,
  GATEWAY,
  PLAN,
  SOCIAL_CARE,
  SOCIAL_CARE_BOTH,
  WEBSITE,
  WEB_SET,
  WORKERS,
} from './places';
import { scale } from './scale';

const ORIGINS = 'azurerm_cdn_frontdoor_origin_group.front-door-origins-group';

/** Changes that look as if they mattered. */
export const HARMLESS: readonly SurvivalMutation[] = [
  {
    name: 'harmless: zones in another order',
    stack: { name: SOCIAL_CARE, change: set(WEB_SET, { zones: ['3', '1', '2'] }) },
    flips: {},
  },
  {
    name: 'harmless: a scale set that is larger at its largest',
    stack: { name: SOCIAL_CARE, change: scale(APP_SCALING, { maximum: 6 }) },
    flips: {},
  },
  {
    name: 'harmless: instances that autoscale decides about',
    stack: { name: SOCIAL_CARE, change: set(WEB_SET, { instances: 1 }) },
    flips: {},
  },
  {
    name: 'harmless: workers that autoscale decides about',
    stack: { name: WEBSITE, change: set(PLAN, { worker_count: 1 }) },
    flips: {},
  },
  {
    name: 'harmless: one worker more at the least',
    stack: { name: WEBSITE, change: scale(WORKERS, { minimum: 4, default: 4 }) },
    flips: {},
  },
  {
    name: 'harmless: a failover group that people switch in time',
    stack: {
      name: SOCIAL_CARE_BOTH,
      change: set('azurerm_mssql_failover_group.block-records-sql-group', {
        read_write_endpoint_failover_policy: { mode: 'Manual' },
      }),
    },
    flips: {},
  },
  {
    name: 'harmless: both connectors of a region in one zone, since those of the other region answer too',
    stack: {
      name: ACCESS,
      change: set('azurerm_linux_virtual_machine.servers-private-access-2-machine', { zone: '1' }),
    },
    flips: {},
  },
  {
    name: 'harmless: Front Door asks less often',
    stack: {
      name: FRONT_DOOR,
      change: set(ORIGINS, {
        health_probe: { interval_in_seconds: 40, path: '/alive', protocol: 'Https', request_type: 'HEAD' },
      }),
    },
    flips: {},
  },
  {
    name: 'harmless: a promise that is kept with more room',
    declaration: service('social-care', ({ tier }) => ({
      tier: { ...tier, rto: tier.rto * 2, rpo: tier.rpo * 2 },
    })),
    flips: {},
  },
  {
    name: 'harmless: another title',
    declaration: service('social-care', () => ({ title: 'Care' })),
    flips: {},
  },
  {
    name: 'harmless: Front Door without a probe, since people have to switch the files anyway',
    stack: { name: FRONT_DOOR, change: set(ORIGINS, { health_probe: null }) },
    flips: {},
  },
  {
    name: 'harmless: Front Door with one origin, likewise',
    stack: { name: FRONT_DOOR, change: remove('azurerm_cdn_frontdoor_origin.front-door-origins-ukwest') },
    flips: {},
  },
  {
    name: 'harmless: a gateway that scales has two instances at its least, whatever is written',
    stack: {
      name: EDGE,
      change: set(GATEWAY, { autoscale_configuration: { min_capacity: 0, max_capacity: 10 } }),
    },
    flips: {},
  },
];
