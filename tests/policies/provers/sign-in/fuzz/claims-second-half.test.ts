import { describeClaims } from '../oracle/claims/describe-claims';

describeClaims(61, 60);
