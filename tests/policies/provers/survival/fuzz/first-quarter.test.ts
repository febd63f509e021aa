import { describeFuzz } from '../oracle/fuzz';

describeFuzz(1, 5_000);
