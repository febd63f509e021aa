import { ClauseOutcome, ClauseState } from '../../check-result';
import { listed } from '../words';
import { anchor } from './anchor';
import { FindingView } from './finding-view';
import { Link, PageLinks } from './links';
import { STATE_COLOURS, TagColour } from './tag-colour';

/** A clause as the templates show it. */
export interface ClauseView extends ClauseOutcome {
  readonly anchor: string;
  readonly colour: TagColour;
  /** Whom it binds, or that it is adopted by choice. */
  readonly bound: string;
  readonly deciding: readonly Link[];
  readonly supporting: readonly Link[];
  readonly findings: readonly Link[];
}

/** Clauses that the same is to be said of. */
export interface ClauseGroup {
  readonly state: ClauseState;
  readonly note: string;
  readonly links: readonly Link[];
}

/** A clause with its links to rules and to the findings that bear on it. */
export function clauseView(
  clause: ClauseOutcome,
  findings: readonly FindingView[],
  links: PageLinks,
): ClauseView {
  return {
    ...clause,
    anchor: anchor('clause', clause.id),
    colour: STATE_COLOURS[clause.state],
    bound: clause.binds.length === 0 ? 'Adopted by choice' : `Binds ${listed(clause.binds)}`,
    deciding: clause.decidedBy.map(links.rule),
    supporting: clause.supportedBy.map(links.rule),
    findings: findings
      .filter(({ finding }) => finding.clauses.includes(clause.id))
      .map(({ id, number }) => ({ text: `Finding ${number}`, href: `#${id}` })),
  };
}

/** Clauses in any of the states; those of one state with the same note stand together. */
export function groupByNote(
  clauses: readonly ClauseView[],
  states: readonly ClauseState[],
): readonly ClauseGroup[] {
  const groups = new Map<string, { state: ClauseState; note: string; links: Link[] }>();
  for (const { id, anchor: target, state, note } of clauses) {
    if (!states.includes(state)) continue;
    const key = `${state}\n${note}`;
    const group = groups.get(key) ?? { state, note, links: [] };
    group.links.push({ text: id, href: `#${target}` });
    groups.set(key, group);
  }
  return [...groups.values()];
}
