import * as fs from 'node:fs';
import { Ledger } from '../../constructs/model/address-want';
import { formatLedger } from './ledger-text';

/**
 * Writes the ledger whole or not at all: into a new file beside it, which then takes its name.
 * @param path of `addresses.yaml`, in a folder that exists
 * @throws the file system's own error, with the old file as it was
 */
export function writeLedger(path: string, ledger: Ledger): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const handle = fs.openSync(temporary, 'wx');
    try {
      fs.writeFileSync(handle, formatLedger(ledger));
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
    fs.renameSync(temporary, path);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}
