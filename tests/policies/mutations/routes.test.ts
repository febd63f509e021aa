import { judgeFlagship } from './flagship';
import { ROUTE_TABLES } from './routes';

describe('the routes of the flagship, broken by hand', () => {
  judgeFlagship(ROUTE_TABLES);
});
