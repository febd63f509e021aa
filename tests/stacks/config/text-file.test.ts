import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { LARGEST_FILE_BYTES, readTextFile } from '../../../stacks/config/text-file';

describe('readTextFile', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ridgeway-text-'));
  const file = { path: path.join(folder, 'a.yaml'), shown: 'a.yaml' };
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
  beforeEach(() => fs.rmSync(file.path, { recursive: true, force: true }));

  function problemOf(content: string | Uint8Array) {
    fs.writeFileSync(file.path, content);
    const read = readTextFile(file);
    return read.kind === 'refused' ? read.problem : read;
  }

  it('gives the text of a file', () => {
    expect(problemOf('title: Küste\r\n')).toEqual({ kind: 'text', text: 'title: Küste\r\n' });
  });

  it('says that there is no such file', () => {
    expect(readTextFile(file)).toEqual({ kind: 'absent' });
  });

  it('refuses a folder', () => {
    fs.mkdirSync(file.path);
    expect(readTextFile(file)).toMatchObject({ problem: { message: 'the file is a folder' } });
  });

  it('refuses what is no regular file, without reading it', () => {
    expect(readTextFile({ path: '/dev/zero', shown: 'zero' })).toMatchObject({
      problem: { file: 'zero', message: 'the file is not a regular file' },
    });
  });

  it.each([50 * 1024 * 1024, 5 * 1024 * 1024 * 1024])('refuses %d bytes without reading them', (bytes) => {
    fs.writeFileSync(file.path, '');
    fs.truncateSync(file.path, bytes);
    expect(readTextFile(file)).toMatchObject({
      problem: {
        line: 1,
        column: 1,
        message: `the file has ${bytes} bytes`,
        allowed: 'at most 524288 bytes (512 KB)',
      },
    });
  });

  it('takes a file of exactly the largest size', () => {
    expect(problemOf('#'.repeat(LARGEST_FILE_BYTES))).toMatchObject({ kind: 'text' });
  });

  it('refuses a byte order mark', () => {
    expect(problemOf('\uFEFFestate: a')).toMatchObject({
      line: 1,
      column: 1,
      message: 'the file starts with a byte order mark',
    });
  });

  it.each([
    ['Latin-1 text', Buffer.from('estate: a\ntitle: K\u00fcste\n', 'latin1'), 2, 9, '0xfc, number 19'],
    ['a character cut off at the end', Buffer.from([0x61, 0xe2, 0x82]), 1, 2, '0xe2, number 2'],
    ['UTF-16 with its mark', Buffer.from('\uFEFFa: b', 'utf16le'), 1, 1, '0xff, number 1'],
    ['a surrogate as UTF-8', Buffer.from([0x61, 0x0a, 0xed, 0xa0, 0x80]), 2, 1, '0xed, number 3'],
  ])('names the first byte that is not UTF-8 in %s', (_, bytes, line, column, byte) => {
    expect(problemOf(bytes)).toMatchObject({
      line,
      column,
      message: `the file has a byte that is not UTF-8: ${byte} of the file`,
    });
  });

  it('takes U+FFFD where it is really written', () => {
    expect(problemOf('a: \uFFFD')).toMatchObject({ kind: 'text' });
  });

  it('refuses control characters, which would reach the terminal', () => {
    expect(problemOf('a: b\nc: \u001b[2J')).toMatchObject({
      line: 2,
      column: 4,
      message: 'the file has the control character U+001B',
    });
  });
});
