import { Exhibit } from '../../exhibit';
import { isTangle } from '../diagram/thin-out';
import { anchor } from './anchor';
import { GraphInWords, graphInWords } from './graph-in-words';
import { MatrixView, matrixView } from './matrix-view';

/** An exhibit as the templates show it. */
export interface ExhibitView {
  readonly anchor: string;
  readonly exhibit: Exhibit;
  /** Whether it is so long that it opens on demand. */
  readonly folded: boolean;
  /** Whether it has so many columns that their text is set smaller. */
  readonly dense: boolean;
  /** A graph's SVG; empty if it is too large for a picture. */
  readonly picture?: string;
  /** Whether the picture names the busiest boxes where it has no room for their lines. */
  readonly isThinnedOut: boolean;
  /** A graph in words. */
  readonly words?: GraphInWords;
  readonly matrix?: MatrixView;
}

/** A table of more rows than this is folded. */
const LONG_TABLE = 40;

/** A table of more columns than this is dense. */
const WIDE_TABLE = 6;

/** `pictures` are the graphs' SVG by exhibit id. */
export function exhibitView(exhibit: Exhibit, pictures: ReadonlyMap<string, string>): ExhibitView {
  return {
    anchor: anchor('exhibit', exhibit.id),
    exhibit,
    folded: exhibit.kind === 'table' && exhibit.rows.length > LONG_TABLE,
    dense: exhibit.kind === 'table' && exhibit.columns.length > WIDE_TABLE,
    isThinnedOut: exhibit.kind === 'graph' && isTangle(exhibit),
    ...(exhibit.kind === 'graph' ? { picture: pictures.get(exhibit.id), words: graphInWords(exhibit) } : {}),
    ...(exhibit.kind === 'matrix' ? { matrix: matrixView(exhibit) } : {}),
  };
}
