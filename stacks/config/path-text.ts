import { Path } from './yaml-value';

/** A path as messages write it: `spokes.website.regions[1]`; `fallback` for the root. */
export function pathText(path: Path, fallback = 'the file'): string {
  const text = path.reduce<string>(
    (sum, key) =>
      typeof key === 'number' ? `${sum}[${key}]` : sum === '' ? String(key) : `${sum}.${String(key)}`,
    '',
  );
  return text === '' ? fallback : text;
}
