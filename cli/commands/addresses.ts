import { planAddresses } from '../../constructs/model/address-plan';
import { Ledger } from '../../constructs/model/address-want';
import { Cidr } from '../../constructs/model/cidr';
import { compareText } from '../../constructs/model/compare-text';
import { addressMap } from '../../constructs/model/free-space';
import { writeLedger } from '../../stacks/config/ledger-file';
import { LoadedForAddresses, loadForAddresses } from '../../stacks/config/load-for-addresses';
import { addressMapText } from '../address-map-text';
import { Environment } from '../environment';
import { findEstate } from '../estate-folder';
import { EXIT_CODES, ExitCode } from '../exit-codes';
import { ProblemsError } from '../problems-error';
import { UsageError } from '../usage-error';

/** What `addresses` takes. */
export interface AddressesOptions {
  readonly write?: true;
}

type Loaded = Extract<LoadedForAddresses, { kind: 'request' }>;

/**
 * `ridgeway addresses <estate>`: the map of used and free, or with `--write` the next ledger.
 * @throws ProblemsError if the estate has errors or not all that it wants can be handed out
 */
export function addresses(given: string, options: AddressesOptions, environment: Environment): ExitCode {
  const { output, workingDirectory } = environment;
  const { name, folder } = findEstate(given, workingDirectory);
  const loaded = loadForAddresses(folder, workingDirectory);
  if (loaded.kind === 'problems') throw new ProblemsError(loaded.problems);
  const { ledger, problems } = planAddresses(loaded.request);
  if (problems.length > 0) {
    throw new ProblemsError(
      problems.map(({ holder, message, fix }) => ({
        ...positionOf(holder, loaded),
        message: `${holder} ${message}`,
        fix,
      })),
    );
  }
  const changes = changesOf(loaded.request.ledger, ledger);
  if (options.write) {
    if (changes.length > 0) writeLedger(loaded.file.path, ledger);
    const outcome = changes.length > 0 ? `wrote ${loaded.file.shown}` : `${loaded.file.shown} is current`;
    output.write([...changes, outcome].map((line) => `${line}\n`).join(''));
    return EXIT_CODES.accepted;
  }
  output.write(map(loaded));
  if (changes.length > 0) {
    throw new UsageError(
      `${loaded.file.shown} is behind the estate:\n${changes.join('\n')}`,
      `run npx ridgeway addresses ${name} --write`,
    );
  }
  return EXIT_CODES.accepted;
}

function positionOf(holder: string, { positions, file }: Loaded) {
  return positions.get(holder) ?? { file: file.shown, line: 1, column: 1 };
}

function map({ request }: Loaded): string {
  const { pools, ledger, reserved, excluded } = request;
  return pools
    .map(({ name, ranges }) => {
      const own = [...reserved, ...excluded].filter(({ range }) =>
        ranges.some((part) => part.contains(range)),
      );
      return addressMapText(name, ranges, addressMap(ranges, ledger, own));
    })
    .join('\n');
}

/** A line for each holder whose range isn't what it was, in address order. */
function changesOf(before: Ledger, after: Ledger): string[] {
  const holders = [...new Set([...before.keys(), ...after.keys()])];
  return holders
    .flatMap((holder) => {
      const [old, next] = [before.get(holder), after.get(holder)];
      if (old && next)
        return old.equals(next)
          ? []
          : [{ range: next, line: `  ~ ${next.toString()}  ${holder}, was ${old.toString()}` }];
      if (next) return [{ range: next, line: `  + ${next.toString()}  ${holder}` }];
      return old ? [{ range: old, line: `  - ${old.toString()}  ${holder}` }] : [];
    })
    .sort((a, b) => Cidr.compare(a.range, b.range) || compareText(a.line, b.line))
    .map(({ line }) => line);
}
