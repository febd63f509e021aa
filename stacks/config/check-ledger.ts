import { planAddresses } from '../../constructs/model/address-plan';
import { compareText } from '../../constructs/model/compare-text';
import { addressRequest } from './address-request';
import { Problem } from './problem';
import { HeldRanges } from './resolve/check-overlaps';
import { SettledEstate } from './settle-estate';
import { NamedFile } from './text-file';
import { Source } from './source';
import { Path } from './yaml-value';

/**
 * Checks that the ledger holds what the estate wants: no holder too few, none too many, each of its size and in its place.
 * @param source the estate file, which problems with what the ledger lacks point to
 * @param held the ledger; undefined if there is no such file
 */
export function checkLedger(
  settled: SettledEstate,
  estateFolder: string,
  file: NamedFile,
  source: Source,
  held: HeldRanges | undefined,
): readonly Problem[] {
  const fix = `run npx ridgeway addresses ${estateFolder} --write`;
  const start = { file: file.shown, line: 1, column: 1 };
  if (!held) {
    return [{ ...start, message: 'the address ledger is not there', fix }];
  }
  const { ledger, problems } = planAddresses(addressRequest(settled, held.ledger));
  const at = (holder: string) => held.positions.get(holder) ?? source.positionOf(pathOf(holder), 'key');
  const refused = problems.map((problem): Problem => ({
    ...at(problem.holder),
    message: `${problem.holder} ${problem.message}`,
    fix: problem.fix,
  }));
  const told = new Set(problems.map(({ holder }) => holder));
  const isPresent = (holder: string) => held.ledger.has(holder);
  const isWanted = (holder: string) => ledger.has(holder);
  const holders = [...new Set([...ledger.keys(), ...held.ledger.keys()])].sort(compareText);
  const stale = holders.flatMap((holder): Problem[] => {
    const next = ledger.get(holder);
    const present = held.ledger.get(holder);
    const isPartOfSame = [isPresent, isWanted].some(
      (has) => !has(holder) && !has(networkOf(holder)) && networkOf(holder) !== holder,
    );
    if (told.has(holder) || isPartOfSame || (next && present?.equals(next))) {
      return [];
    }
    const message = !present
      ? `the ledger has no range for ${holder}`
      : !next
        ? `the ledger has ${present.toString()} for ${holder}, which the estate no longer has`
        : `the ledger has ${present.toString()} for ${holder}, which the estate wants as /${next.prefix}`;
    return [{ ...at(holder), message, fix }];
  });
  return [...refused, ...stale];
}

/** The hub or spoke that a holder is, or is a part of. */
function networkOf(holder: string): string {
  const steps = holder.split('/');
  return steps.slice(0, steps[1] === 'hub' ? 2 : 3).join('/');
}

/** Where the estate file declares a holder. */
function pathOf(holder: string): Path {
  const [region = '', kind, spoke = '', tier] = holder.split('/');
  if (kind === 'hub') {
    return ['hubs', region];
  }
  return tier === undefined ? ['spokes', spoke] : ['spokes', spoke, 'subnets', tier];
}
