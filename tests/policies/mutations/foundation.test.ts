import { judgeFlagship } from './flagship';
import { FOUNDATION } from './foundation';

describe('the foundation of the flagship, broken by hand', () => {
  judgeFlagship(FOUNDATION);
});
