import { GraphNode } from '../../exhibit';
import { oneLine } from '../words';
import { wrap } from '../wrap';

/** Height of the title row of a frame, and of a line of text in a box. */
export const TITLE_HEIGHT = 30;
export const LINE_HEIGHT = 18;

/** Text sizes of the picture, in its own pixels. */
export const LABEL_SIZE = 15;
export const DETAIL_SIZE = 13;

/** One line of text in a box. */
export interface TextLine {
  readonly text: string;
  readonly size: number;
  readonly weight: 400 | 700;
}

/** Width and height in the picture's own pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const SIDE = 12;
const TOP = 7;
const SHORTEST = 110;
const LONGEST = 212;

/** Mean width of a character as a part of the text's size; a little wide, so that a wider system font still fits. */
const CHARACTER = 0.58;

/** Characters that a line of the widest box holds. */
const LABEL_ROOM = charactersIn(LONGEST, LABEL_SIZE);
const DETAIL_ROOM = charactersIn(LONGEST, DETAIL_SIZE);

/** A node's label and details as the lines of its box, wrapped; a word longer than a line is cut. */
export function linesOf(node: GraphNode): readonly TextLine[] {
  const label = wrap(oneLine(node.label), LABEL_ROOM).map((text) => ({
    text: cut(text, LABEL_ROOM),
    size: LABEL_SIZE,
    weight: 700 as const,
  }));
  const details = node.details
    .flatMap((detail) => wrap(oneLine(detail), DETAIL_ROOM))
    .map((text) => ({ text: cut(text, DETAIL_ROOM), size: DETAIL_SIZE, weight: 400 as const }));
  return [...label, ...details];
}

/** The size of the box that holds a node's lines. */
export function measure(node: GraphNode): Size {
  const lines = linesOf(node);
  const widest = Math.max(0, ...lines.map(({ text, size }) => text.length * size * CHARACTER));
  return {
    width: Math.min(LONGEST, Math.max(SHORTEST, Math.ceil(widest) + 2 * SIDE)),
    height: 2 * TOP + LINE_HEIGHT * lines.length,
  };
}

/** Baseline of a box's nth line, counting from 0, below the box's upper edge. */
export function baselineOf(line: number): number {
  return TOP + LINE_HEIGHT * (line + 1) - 5;
}

/** The text cut to what a width holds, with an ellipsis for the rest. */
export function fitting(text: string, width: number, size: number): string {
  return cut(oneLine(text), charactersIn(width, size));
}

function charactersIn(width: number, size: number): number {
  return Math.max(1, Math.floor((width - 2 * SIDE) / (size * CHARACTER)));
}

function cut(text: string, room: number): string {
  return text.length <= room ? text : `${text.slice(0, room - 1).trimEnd()}…`;
}
