import { describeFuzz } from '../oracle/fuzz';

describeFuzz(10001, 5_000);
