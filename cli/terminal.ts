import { Environment, TextSink } from './environment';

const DEFAULT_COLUMNS = 100;

/** How text for a sink may look. */
export interface TextStyle {
  readonly colour: boolean;
  /** Characters in a line. */
  readonly width: number;
}

/**
 * Colour where a person looks on, unless NO_COLOR is set (no-color.org); FORCE_COLOR asks for it where nobody does.
 * Both count as set if they are not empty, and `FORCE_COLOR=0` means no colour.
 */
export function textStyle({ variables }: Environment, sink: TextSink): TextStyle {
  return { colour: wantsColour(variables, sink), width: sink.columns ?? DEFAULT_COLUMNS };
}

function wantsColour(variables: Environment['variables'], sink: TextSink): boolean {
  if (variables['NO_COLOR']) return false;
  if (variables['FORCE_COLOR']) return variables['FORCE_COLOR'] !== '0';
  return sink.isTerminal && variables['TERM'] !== 'dumb';
}
