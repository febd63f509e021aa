import { Path } from '../yaml-value';

/** A text of a file and where it stands. */
export interface PlacedText {
  readonly text: string;
  readonly path: Path;
}

/** The texts at a path where one or a list of several may stand. */
export function textsAt(path: Path, value: string | readonly string[]): readonly PlacedText[] {
  return typeof value === 'string'
    ? [{ text: value, path }]
    : value.map((text, index) => ({ text, path: [...path, index] }));
}
