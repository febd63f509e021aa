import { judgeFlagship } from './flagship';
import { SECURITY_GROUPS } from './security-groups';

describe('the security groups of the flagship, broken by hand', () => {
  judgeFlagship(SECURITY_GROUPS);
});
