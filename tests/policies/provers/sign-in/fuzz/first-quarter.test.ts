import { describeFuzz } from '../oracle/fuzz';

describeFuzz(1, 500);
