import { Strategy } from '../../../constructs/model/estate';

/** The strategies that the catalogue of clauses is made from, and when it was last reviewed against them. */
export const BUILT_IN_STRATEGIES: readonly Strategy[] = [
  { id: 'county', title: 'County IT, digital and innovation strategy', reviewed: '2026-11-23' },
  { id: 'districts', title: "Districts' joint technology strategy", reviewed: '2026-11-23' },
];
