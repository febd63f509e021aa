import { Exhibit } from '../../exhibit';
import { anchor } from './anchor';
import { GraphInWords, graphInWords } from './graph-in-words';

/** An exhibit as the templates show it. */
export interface ExhibitView {
  readonly anchor: string;
  readonly exhibit: Exhibit;
  /** Whether it is so long that it opens on demand. */
  readonly folded: boolean;
  /** A graph's SVG; empty if it is too large for a picture. */
  readonly picture?: string;
  /** A graph in words. */
  readonly words?: GraphInWords;
}

/** A table of more rows than this is folded. */
const LONG_TABLE = 40;

/** `pictures` are the graphs' SVG by exhibit id. */
export function exhibitView(exhibit: Exhibit, pictures: ReadonlyMap<string, string>): ExhibitView {
  return {
    anchor: anchor('exhibit', exhibit.id),
    exhibit,
    folded: exhibit.kind === 'table' && exhibit.rows.length > LONG_TABLE,
    ...(exhibit.kind === 'graph' ? { picture: pictures.get(exhibit.id), words: graphInWords(exhibit) } : {}),
  };
}
