import { describeFuzz } from '../oracle/fuzz';

describeFuzz(1501, 500);
