import { flips, together as all } from '../identity/flips';
import { remove, set } from '../stack-json';
import { falls, fallsWithDomain, lostWithRegion, lostWithTwo } from './flips';
import { SurvivalMutation } from './mutation';
import { EDGE, GATEWAY, PLAN, SESSIONS, WEBSITE, WEBSITE_WEST, WORKERS } from './places';
import { scale } from './scale';

/** The website on App Service behind Front Door, and the forms' gateway. */
export const WEB: readonly SurvivalMutation[] = [
  {
    name: 'a plan that autoscale may take down to one worker goes with that one',
    stack: { name: WEBSITE, change: scale(WORKERS, { minimum: 1 }) },
    flips: falls('website'),
  },
  {
    name: 'a plan that is not balanced over zones has all workers in one',
    stack: { name: WEBSITE, change: set(PLAN, { zone_balancing_enabled: false }) },
    flips: fallsWithDomain('?website'),
  },
  {
    name: 'a cache without high availability goes with its node',
    stack: { name: WEBSITE, change: set(SESSIONS, { high_availability_enabled: false }) },
    flips: falls('website'),
  },
  {
    name: 'an application without its private endpoint in the other region is not reached there',
    stack: { name: WEBSITE_WEST, change: remove('azurerm_private_endpoint.block-sessions-redis-endpoint') },
    flips: all(lostWithRegion('website'), lostWithTwo('website')),
  },
  {
    name: 'a gateway of one instance goes with it, and the website misses its forms',
    stack: {
      name: EDGE,
      change: set(GATEWAY, {
        autoscale_configuration: null,
        sku: { name: 'WAF_v2', tier: 'WAF_v2', capacity: 1 },
      }),
    },
    flips: falls('forms', 'website'),
  },
  {
    name: 'a gateway in one zone goes with it, and Traffic Manager takes its time',
    stack: { name: EDGE, change: set(GATEWAY, { zones: ['1'] }) },
    flips: all(fallsWithDomain('forms', 'website'), flips('region/zones-exist', `${EDGE}/gateway`)),
  },
];
