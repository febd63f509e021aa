/** How binding a clause is: `look into` where a strategy only asks to look, `inferred` where no clause says it outright. */
export type Force = 'must' | 'must, where possible' | 'look into' | 'inferred';

/**
 * How a clause is met: decided on the judged configuration, built and checked to be there, measured and shown, or not a
 * matter of infrastructure.
 */
export type How = 'prove' | 'declare' | 'report' | 'outside';

/** The strategies that clauses come from, whatever an estate calls the organisations that they bind. */
export type StrategyId = 'county' | 'districts';

/** Which document says it, and where. A section is empty where the document as a whole does. */
export interface ClauseSource {
  readonly strategy: StrategyId;
  readonly document: 'county-2022' | 'county-2019' | 'districts-2019' | 'districts-2021';
  readonly section: string;
}

/** One requirement of the strategies. Its id never changes. */
export interface Clause {
  readonly id: string;
  readonly requirement: string;
  readonly sources: readonly ClauseSource[];
  readonly force: Force;
  readonly how: readonly How[];
  /** Part of a report that shows it, for a clause that is only reported; without one, nothing measures it yet. */
  readonly shownBy?: string;
  /** What the clause leaves open, or who would evidence the part that is no infrastructure. */
  readonly note?: string;
}

/** A section of the county's strategy of 2022. */
export function county2022(section: string): ClauseSource {
  return { strategy: 'county', document: 'county-2022', section };
}

/** A section of the county's strategy of 2019. */
export function county2019(section = ''): ClauseSource {
  return { strategy: 'county', document: 'county-2019', section };
}

/** A section of the districts' joint strategy of 2019. */
export function districts2019(section: string): ClauseSource {
  return { strategy: 'districts', document: 'districts-2019', section };
}

/** A section of the districts' joint strategy of 2021. */
export function districts2021(section: string): ClauseSource {
  return { strategy: 'districts', document: 'districts-2021', section };
}
