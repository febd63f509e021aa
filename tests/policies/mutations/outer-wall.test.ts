import { judgeFlagship } from './flagship';
import { OUTER_WALL } from './outer-wall';

describe('the outer wall of the flagship, broken by hand', () => {
  judgeFlagship(OUTER_WALL);
});
