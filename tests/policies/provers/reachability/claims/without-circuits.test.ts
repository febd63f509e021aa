import {
  hasCircuits,
  withoutCircuits,
} from '../../../../../policies/provers/reachability/claims/without-circuits';
import { NetworkModel, Site } from '../../../../../policies/provers/reachability/model';
import { network, PLACE, range, smallNetwork } from '../small-network';

const site: Site = {
  id: 'old',
  label: 'Old',
  place: PLACE,
  ranges: [range('172.16.0.0/16')],
  routing: 'learned',
  via: [
    { network: 'hub', gateway: 'vpn' },
    { network: 'hub', gateway: 'express-route' },
  ],
};
const model: NetworkModel = smallNetwork({
  networks: [{ ...network('hub', '10.0.0.0/16'), gateways: ['express-route', 'vpn'] }],
  sites: [site],
  terminatingNodes: [
    { id: 'line', label: 'line', place: PLACE, kind: 'express-route-gateway', public: true, ports: [] },
    { id: 'tunnel', label: 'tunnel', place: PLACE, kind: 'vpn-gateway', public: true, ports: [] },
  ],
  publicAddresses: [
    {
      id: 'pip',
      label: 'pip',
      place: PLACE,
      address: 2 ** 32 + 2,
      sku: 'Standard',
      on: { kind: 'terminating-node', node: 'line' },
    },
  ],
});

test('nothing of a circuit is left, and everything else is', () => {
  const left = withoutCircuits(model);
  expect(hasCircuits(model)).toBe(true);
  expect(hasCircuits(left)).toBe(false);
  expect(left.sites[0]?.via).toEqual([{ network: 'hub', gateway: 'vpn' }]);
  expect(left.networks[0]?.gateways).toEqual(['vpn']);
  expect(left.terminatingNodes.map(({ id }) => id)).toEqual(['tunnel']);
  expect(left.publicAddresses[0]?.on).toEqual({ kind: 'nothing' });
  expect(left.subnets).toBe(model.subnets);
});

test('a model without circuits has none', () => {
  expect(hasCircuits(smallNetwork())).toBe(false);
});
