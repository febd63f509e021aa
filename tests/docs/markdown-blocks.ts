import { readFileSync } from 'node:fs';

/** A fenced block of a page: what stands behind the opening fence, its text, and the line of the fence. */
export interface MarkdownBlock {
  /** Words behind the fence, such as `sh run`. */
  readonly marks: string;
  readonly text: string;
  /** Counts from 1. */
  readonly line: number;
}

/** The fenced blocks of a Markdown file, in order; those in a list come without its indentation. */
export function markdownBlocks(file: string): readonly MarkdownBlock[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const blocks: MarkdownBlock[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const opening = /^(\s*)```(.+)$/.exec(lines[index]!);
    if (!opening) continue;
    const [, indent = '', marks = ''] = opening;
    const end = lines.indexOf(`${indent}\`\`\``, index + 1);
    if (end < 0) throw new Error(`${file}:${index + 1}: the block is never closed`);
    const text = lines.slice(index + 1, end).map((line) => line.slice(indent.length));
    blocks.push({ marks: marks.trim(), text: text.join('\n'), line: index + 1 });
    index = end;
  }
  return blocks;
}
