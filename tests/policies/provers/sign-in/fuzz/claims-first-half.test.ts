import { describeClaims } from '../oracle/claims/describe-claims';

describeClaims(1, 60);
