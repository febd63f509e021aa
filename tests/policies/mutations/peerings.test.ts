import { judgeFlagship } from './flagship';
import { PEERINGS } from './peerings';

describe('the peerings of the flagship, broken by hand', () => {
  judgeFlagship(PEERINGS);
});
