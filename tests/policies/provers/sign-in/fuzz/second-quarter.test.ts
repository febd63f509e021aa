import { describeFuzz } from '../oracle/fuzz';

describeFuzz(501, 500);
