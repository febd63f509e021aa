import { judgeFlagship } from './flagship';
import { DECLARATIONS } from './declarations';

describe('the declaration of the flagship, broken by hand', () => {
  judgeFlagship(DECLARATIONS);
});
