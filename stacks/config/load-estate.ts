import { Estate } from '../../constructs/model/estate';
import { assembleEstate } from './assemble-estate';
import { checkLedger } from './check-ledger';
import { findEstateFolder } from './estate-folder';
import { estatePositions } from './estate-positions';
import { sortProblems } from './format-problem';
import { readLedger } from './ledger';
import { Problem } from './problem';
import { readEstate } from './read-estate';
import { settleEstate } from './settle-estate';

/** An estate, or everything that is wrong with its files, in the order of the files and their lines. */
export type LoadedEstate =
  | { readonly kind: 'estate'; readonly estate: Estate }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/**
 * Loads the estate in a folder: reads its files, checks them, applies defaults and takes addresses from the ledger. Reads
 * only; never throws for what a person may have written.
 * @param folder absolute, or relative to the working directory
 */
export function loadEstate(folder: string, workingDirectory: string = process.cwd()): LoadedEstate {
  const found = findEstateFolder(folder, workingDirectory);
  if (found.kind === 'refused') {
    return { kind: 'problems', problems: [found.problem] };
  }
  const files = found.folder;
  const read = readEstate(files);
  const ledger = readLedger(files.addresses);
  const held = ledger.kind === 'ledger' ? ledger : undefined;
  const { settled, problems: meaning } = settleEstate(read, files, held);
  const shape = [...read.problems, ...(ledger.kind === 'refused' ? ledger.problems : [])];
  const problems = [...shape, ...meaning];
  // A ledger can only be compared with an estate that is right: each mistake in one would make several in the other.
  if (problems.length === 0 && settled && read.estate) {
    problems.push(...checkLedger(settled, files.name, files.addresses, read.estate.source, held));
  }
  if (problems.length > 0 || !settled || !held) {
    return { kind: 'problems', problems: sortProblems(problems) };
  }
  return {
    kind: 'estate',
    estate: assembleEstate(settled, held.ledger, estatePositions(read, settled, files)),
  };
}
