import { describeFuzz } from '../oracle/fuzz';

describeFuzz(1001, 500);
