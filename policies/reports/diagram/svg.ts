import { Graph } from '../../exhibit';
import { anchor } from '../html/anchor';
import { escapeMarkup } from '../escape-markup';
import { Layout, PlacedBox, PlacedLine } from './layout';
import { baselineOf, fitting, LABEL_SIZE, linesOf, TITLE_HEIGHT } from './measure';

interface Look {
  readonly fill: string;
  readonly stroke: string;
  readonly text: string;
}

const PLAIN: Look = { fill: '#ffffff', stroke: '#505a5f', text: '#0b0c0c' };

/** Looks by category; text has a contrast of at least 4.5 to 1 on each fill. */
const LOOKS: ReadonlyMap<string, Look> = new Map([
  ['region', { fill: '#f4f8fb', stroke: '#1d70b8', text: '#0b0c0c' }],
  ['hub', { fill: '#1d4f7c', stroke: '#1d4f7c', text: '#ffffff' }],
  ['spoke', { fill: '#ffffff', stroke: '#1d70b8', text: '#0b0c0c' }],
  ['site', { fill: '#fff7e0', stroke: '#7a5c00', text: '#0b0c0c' }],
  ['internet', { fill: '#eeeeee', stroke: '#505a5f', text: '#0b0c0c' }],
]);

const LINE = '#505a5f';

/** A laid-out graph as an SVG element with a name and a description; ids start with the exhibit's own. */
export function toSvg(graph: Graph, layout: Layout): string {
  const base = anchor('exhibit', graph.id);
  const width = Math.ceil(layout.width);
  const height = Math.ceil(layout.height);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${base}-name ${base}-description" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" style="--rw-natural:${width}px" font-family="inherit">`,
    `<title id="${base}-name">${escapeMarkup(graph.title)}</title>`,
    `<desc id="${base}-description">${escapeMarkup(graph.alternative)}</desc>`,
    ...layout.boxes.filter(({ shape }) => shape === 'frame').map(frame),
    ...layout.lines.map(line),
    ...layout.boxes.filter(({ shape }) => shape === 'box').map(box),
    '</svg>',
  ].join('\n');
}

function frame(placed: PlacedBox): string {
  const { node, x, y, width } = placed;
  const look = LOOKS.get(node.category) ?? PLAIN;
  const caption = [node.label, ...node.details].join(' · ');
  return [
    rectangle(placed, look, 6),
    `<text x="${round(x + 16)}" y="${round(y + TITLE_HEIGHT - 6)}" font-size="${LABEL_SIZE + 1}" font-weight="700" fill="${look.text}">${escapeMarkup(fitting(caption, width, LABEL_SIZE + 1))}</text>`,
  ].join('');
}

function box(placed: PlacedBox): string {
  const { node, x, y, width } = placed;
  const look = LOOKS.get(node.category) ?? PLAIN;
  const middle = round(x + width / 2);
  const texts = linesOf(node).map(
    ({ text, size, weight }, index) =>
      `<text x="${middle}" y="${round(y + baselineOf(index))}" text-anchor="middle" font-size="${size}" font-weight="${weight}" fill="${look.text}">${escapeMarkup(text)}</text>`,
  );
  return rectangle(placed, look, 3) + texts.join('');
}

function rectangle({ x, y, width, height }: PlacedBox, look: Look, radius: number): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${radius}" fill="${look.fill}" stroke="${look.stroke}" stroke-width="1.5"/>`;
}

/** The label is a tooltip: written beside thirty lines it would hide them, and the list in words has it too. */
function line({ edge, points }: PlacedLine): string {
  const route = points.map(({ x, y }) => `${round(x)},${round(y)}`).join(' ');
  const drawn = `<polyline points="${route}" fill="none" stroke="${LINE}" stroke-width="1.5" stroke-linejoin="round"/>`;
  const label = edge.label === '' ? '' : `<title>${escapeMarkup(edge.label)}</title>`;
  return `<g>${label}${drawn}${edge.directed ? arrowHead(points) : ''}</g>`;
}

/** Lines end from left to right, so an arrow points to the right. */
function arrowHead(points: readonly { readonly x: number; readonly y: number }[]): string {
  const end = points[points.length - 1];
  if (!end) return '';
  return `<path d="M${round(end.x)} ${round(end.y)}l-8 -4v8z" fill="${LINE}"/>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
