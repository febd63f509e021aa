import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { loadEstate, LoadedEstate } from '../../../stacks/config/load-estate';
import { SOUND_ESTATE, SOUND_LEDGER } from './broken-estates/sound-estate';

/** Files of an estate by name; text, or bytes. Undefined takes one away. */
export type EstateFixture = Readonly<Record<string, string | Uint8Array | undefined>>;

/** A working directory with the sound estate in its folder `test`, and others to be written and loaded there. */
export class EstateBench {
  readonly workingDirectory = fs.mkdtempSync(path.join(os.tmpdir(), 'ridgeway-estate-'));
  readonly folder = path.join(this.workingDirectory, 'test');

  /** Loads the sound estate with other files in place of its own. */
  load(files: EstateFixture = {}): LoadedEstate {
    this.write(files);
    return loadEstate('test', this.workingDirectory);
  }

  write(files: EstateFixture): void {
    fs.rmSync(this.folder, { recursive: true, force: true });
    fs.mkdirSync(this.folder);
    const all: EstateFixture = { 'estate.yaml': SOUND_ESTATE, 'addresses.yaml': SOUND_LEDGER, ...files };
    for (const [name, content] of Object.entries(all)) {
      if (content !== undefined) fs.writeFileSync(path.join(this.folder, name), content);
    }
  }

  remove(): void {
    fs.rmSync(this.workingDirectory, { recursive: true, force: true });
  }
}

/** Problems one a line, `line:column message | allowed | fix`, with the file before it unless it is the estate's. */
export function problemLines(loaded: LoadedEstate): string[] {
  return loaded.kind === 'estate'
    ? []
    : loaded.problems.map(({ file, line, column, message, allowed, fix }) => {
        const where = file === 'test/estate.yaml' ? '' : `${file} `;
        return `${where}${line}:${column} ${message} | ${allowed ?? ''} | ${fix}`;
      });
}
