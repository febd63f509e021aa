import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { destinationOf, formatFor } from '../../cli/destination';

describe('the destination of a report', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ridgeway-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is standard output unless said otherwise', () => {
    expect(destinationOf(undefined, folder)).toEqual({ kind: 'standard-output' });
  });

  const cases: [string, string, 'file' | 'folder'][] = [
    ['a name that ends as a report does is a file', 'report.html', 'file'],
    ['a name without an extension is a folder', 'reports', 'folder'],
    ['a name with another extension is a folder', 'reports.2026', 'folder'],
    ['a slash at the end makes it a folder', 'report.json/', 'folder'],
  ];
  it.each(cases)('%s', (_, output, kind) => {
    expect(destinationOf(output, folder)).toEqual({ kind, path: join(folder, output.replace(/\/$/, '')) });
  });

  it('something that is there says itself what it is', () => {
    writeFileSync(join(folder, 'verdict'), '');
    expect(destinationOf('verdict', folder).kind).toBe('file');
    expect(destinationOf('.', folder).kind).toBe('folder');
  });

  it('takes the format from the file’s name if none is chosen', () => {
    expect(formatFor(undefined, { kind: 'file', path: '/x/report.html' })).toBe('html');
    expect(formatFor(undefined, { kind: 'file', path: '/x/report.md' })).toBe('markdown');
    expect(formatFor('json', { kind: 'file', path: '/x/report.html' })).toBe('json');
    expect(formatFor(undefined, { kind: 'file', path: '/x/verdict' })).toBe('text');
    expect(formatFor(undefined, { kind: 'standard-output' })).toBe('text');
  });
});
