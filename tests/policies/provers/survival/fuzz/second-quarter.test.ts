import { describeFuzz } from '../oracle/fuzz';

describeFuzz(5001, 5_000);
