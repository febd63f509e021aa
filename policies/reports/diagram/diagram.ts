import { Graph } from '../../exhibit';
import { layOut } from './layout';
import { toSvg } from './svg';
import { thinOut } from './thin-out';

/** More boxes than this can't be read in one picture, and would take seconds to place. */
export const MOST_BOXES = 120;

/**
 * A graph as inline SVG, laid out by ELK without a worker; empty text if it has no boxes or more than can be read. The
 * layout library takes about a quarter of a second to load, so it is loaded only here.
 */
export async function renderDiagram(graph: Graph): Promise<string> {
  if (graph.nodes.length === 0 || graph.nodes.length > MOST_BOXES) return '';
  const { default: Elk } = await import('elkjs/lib/elk.bundled.js');
  const picture = thinOut(graph);
  return toSvg(picture, await layOut(picture, new Elk({ algorithms: ['layered'] })));
}
