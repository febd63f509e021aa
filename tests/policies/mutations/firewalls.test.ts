import { judgeFlagship } from './flagship';
import { FIREWALLS } from './firewalls';

describe('the firewalls of the flagship, broken by hand', () => {
  judgeFlagship(FIREWALLS);
});
