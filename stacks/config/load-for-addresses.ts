import { AddressPlanInput } from '../../constructs/model/address-plan';
import { Position } from '../../constructs/model/position';
import { addressRequest } from './address-request';
import { findEstateFolder } from './estate-folder';
import { sortProblems } from './format-problem';
import { readLedger } from './ledger';
import { Problem } from './problem';
import { readEstate } from './read-estate';
import { settleEstate } from './settle-estate';
import { NamedFile } from './text-file';

/** What handing out addresses takes: the question for `planAddresses`, and the ledger's file with its present lines. */
export type LoadedForAddresses =
  | {
      readonly kind: 'request';
      readonly request: AddressPlanInput;
      readonly file: NamedFile;
      /** Where each holder stands in the present ledger. */
      readonly positions: ReadonlyMap<string, Position>;
    }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** As `loadEstate`, but the ledger may be absent or behind the estate: it is what is about to be written. */
export function loadForAddresses(
  folder: string,
  workingDirectory: string = process.cwd(),
): LoadedForAddresses {
  const found = findEstateFolder(folder, workingDirectory);
  if (found.kind === 'refused') {
    return { kind: 'problems', problems: [found.problem] };
  }
  const files = found.folder;
  const read = readEstate(files);
  const ledger = readLedger(files.addresses);
  const held = ledger.kind === 'ledger' ? ledger : undefined;
  const { settled, problems: meaning } = settleEstate(read, files, held);
  const problems = [...read.problems, ...(ledger.kind === 'refused' ? ledger.problems : []), ...meaning];
  if (problems.length > 0 || !settled) {
    return { kind: 'problems', problems: sortProblems(problems) };
  }
  return {
    kind: 'request',
    request: addressRequest(settled, held?.ledger ?? new Map()),
    file: files.addresses,
    positions: held?.positions ?? new Map(),
  };
}
