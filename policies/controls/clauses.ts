import { Clause, StrategyId } from './clause';
import { DATACENTRES_AND_CONTINUITY } from './clauses/datacentres-and-continuity';
import { OPERATIONS_AND_VALUE } from './clauses/operations-and-value';
import { SECURITY_AND_ACCESS } from './clauses/security-and-access';
import { SERVICES_AND_DATA } from './clauses/services-and-data';

/** When the catalogue was last compared with the documents. They were read as text: roadmap diagrams and annexes are not in it. */
export const CLAUSES_REVIEWED = '2026-11-23';

/** A strategy that comes with the catalogue; an estate may give it a newer review date. */
export interface BuiltInStrategy {
  readonly id: StrategyId;
  readonly title: string;
  readonly reviewed: string;
}

export const BUILT_IN_STRATEGIES: readonly BuiltInStrategy[] = [
  { id: 'county', title: 'County IT, digital and innovation strategy', reviewed: CLAUSES_REVIEWED },
  { id: 'districts', title: "Districts' joint technology strategy", reviewed: CLAUSES_REVIEWED },
];

/** All sixty, in the order in which reports show them. */
export const CLAUSES: readonly Clause[] = [
  ...DATACENTRES_AND_CONTINUITY,
  ...SECURITY_AND_ACCESS,
  ...OPERATIONS_AND_VALUE,
  ...SERVICES_AND_DATA,
];
