/**
 * Breaks text into lines of at most `width` characters, at spaces; a word longer than a line gets a line of its own
 * and is never cut, so that addresses can be copied.
 */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter((candidate) => candidate !== '')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** Wrapped lines behind a first prefix; further lines are indented by as many spaces. */
export function hanging(prefix: string, text: string, width: number): readonly string[] {
  const room = Math.max(24, width - prefix.length);
  return wrap(text, room).map((line, index) => (index === 0 ? prefix : ' '.repeat(prefix.length)) + line);
}

/** Lines of phrases with a separator between them; only between two phrases is a line broken. */
export function wrapPhrases(
  prefix: string,
  phrases: readonly string[],
  separator: string,
  width: number,
): readonly string[] {
  const indent = ' '.repeat(prefix.length);
  const lines: string[] = [];
  let line = '';
  for (const phrase of phrases) {
    const longer = line === '' ? phrase : line + separator + phrase;
    if (line !== '' && prefix.length + longer.length > width) {
      lines.push(line);
      line = phrase;
    } else {
      line = longer;
    }
  }
  return [...lines, line].map((content, index) => (index === 0 ? prefix : indent) + content);
}
