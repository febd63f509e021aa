import { describeFuzz } from '../oracle/fuzz';

describeFuzz(15001, 5_000);
