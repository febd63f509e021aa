import { judgeFlagship } from './flagship';
import { EDGES } from './edges';

describe('the edges of the flagship, broken by hand', () => {
  judgeFlagship(EDGES);
});
