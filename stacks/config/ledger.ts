import { Ledger } from '../../constructs/model/address-want';
import { Cidr } from '../../constructs/model/cidr';
import { compareText } from '../../constructs/model/compare-text';
import { Position } from '../../constructs/model/position';
import { isHolder, isPartOf } from '../../constructs/model/holder';
import { InvalidValueError } from '../../constructs/model/invalid-value-error';
import { Problem } from './problem';
import { didYouMean } from './suggest';
import { NamedFile } from './text-file';
import { YamlSource } from './yaml-source';

/** The one key of the file, a mapping from range to holder. */
export const LEDGER_KEY = 'ranges';

/** What became of the address ledger: its entries and where each holder stands, nothing (there is no such file), or its problems. */
export type LedgerResult =
  | { readonly kind: 'ledger'; readonly ledger: Ledger; readonly positions: ReadonlyMap<string, Position> }
  | { readonly kind: 'absent' }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Reads `addresses.yaml`. Whether it is what the estate wants is for `planAddresses` to say; here it must agree with itself. */
export function readLedger(file: NamedFile): LedgerResult {
  const result = YamlSource.read(file);
  return result.kind === 'source' ? ledgerFrom(result.source) : result;
}

/** As `readLedger`, of a file that is read already. */
export function ledgerFrom(source: YamlSource): Exclude<LedgerResult, { kind: 'absent' }> {
  const shape = checkShape(source);
  if (shape.length > 0) return { kind: 'refused', problems: shape };
  const problems: Problem[] = [];
  const entries: Entry[] = [];
  for (const key of source.keysAt([LEDGER_KEY])) {
    const range = parseRange(source, key, problems);
    for (const { holder, path } of holdersOf(source, key)) {
      if (!isHolder(holder)) problems.push(badHolder(source, holder, path));
      else if (range) entries.push({ holder, range, position: source.positionOf(path) });
    }
  }
  problems.push(...repeated(entries), ...overlapping(entries), ...strayed(entries));
  if (problems.length > 0) return { kind: 'refused', problems: problems.sort(byPosition) };
  return {
    kind: 'ledger',
    ledger: new Map(entries.map(({ holder, range }) => [holder, range])),
    positions: new Map(entries.map(({ holder, position }) => [holder, position])),
  };
}

interface Entry {
  readonly holder: string;
  readonly range: Cidr;
  readonly position: Position;
}

function checkShape(source: YamlSource): readonly Problem[] {
  const fix = 'restore the file from the last commit, or delete it and run ridgeway addresses --write';
  const allowed = `${LEDGER_KEY}, and below it a line for each range, such as 10.64.0.0/22: uksouth/hub`;
  const value = source.value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [source.problem([], { message: 'the address ledger is not a mapping', allowed, fix })];
  }
  const unknown = source
    .keysAt([])
    .filter((key) => key !== LEDGER_KEY)
    .map((key) =>
      source.problem(
        [key],
        {
          message: `the address ledger has the unknown key "${key}"`,
          allowed: LEDGER_KEY,
          fix: didYouMean(key, [LEDGER_KEY], 'remove it'),
        },
        'key',
      ),
    );
  const ranges = source.valueAt([LEDGER_KEY]);
  if (unknown.length === 0 && (typeof ranges !== 'object' || ranges === null || Array.isArray(ranges))) {
    return [source.problem([LEDGER_KEY], { message: `${LEDGER_KEY} is not a mapping`, allowed, fix })];
  }
  return unknown;
}

function parseRange(source: YamlSource, key: string, problems: Problem[]): Cidr | undefined {
  try {
    return Cidr.parse(key);
  } catch (error) {
    if (!(error instanceof InvalidValueError)) throw error;
    const message = `"${error.value}" ${error.problem}`;
    problems.push(source.problem([LEDGER_KEY, key], { message, fix: error.fix }, 'key'));
    return undefined;
  }
}

function holdersOf(
  source: YamlSource,
  key: string,
): readonly { readonly holder: string; readonly path: readonly PropertyKey[] }[] {
  const path = [LEDGER_KEY, key];
  const value = source.valueAt(path);
  return Array.isArray(value) && value.length > 0
    ? value.map((item: unknown, index) => ({ holder: textOf(item), path: [...path, index] }))
    : [{ holder: textOf(value), path }];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);
}

function badHolder(source: YamlSource, holder: string, path: readonly PropertyKey[]): Problem {
  return source.problem(path, {
    message: `"${holder}" does not name who holds a range`,
    allowed: '<region>/hub, <region>/hub/<subnet>, <region>/spokes/<spoke>, <region>/spokes/<spoke>/<tier>',
    fix: 'correct the name, or take the line out and run ridgeway addresses --write',
  });
}

function repeated(entries: readonly Entry[]): readonly Problem[] {
  const seen = new Map<string, Entry>();
  return entries.flatMap((entry) => {
    const earlier = seen.get(entry.holder);
    seen.set(entry.holder, earlier ?? entry);
    return earlier
      ? [
          {
            ...entry.position,
            message: `${entry.holder} holds ${entry.range.toString()}, but has ${earlier.range.toString()} on line ${earlier.position.line} already`,
            fix: 'keep the line whose range is deployed, and take the other out',
          },
        ]
      : [];
  });
}

/** Ranges are aligned, so two that overlap lie one in the other: a stack of those that are open finds them in one pass. */
function overlapping(entries: readonly Entry[]): readonly Problem[] {
  const open: Entry[] = [];
  const problems: Problem[] = [];
  for (const entry of [...entries].sort(byAddress)) {
    while (open.length > 0 && (open.at(-1) as Entry).range.last < entry.range.first) open.pop();
    const outer = open.at(-1);
    if (outer && outer.holder !== entry.holder && !isPartOf(entry.holder, outer.holder)) {
      problems.push({
        ...entry.position,
        message: `${entry.range.toString()} of ${entry.holder} overlaps ${outer.range.toString()} of ${outer.holder} (line ${outer.position.line})`,
        fix: 'take the newer of the two out and run ridgeway addresses --write, which gives it another range',
      });
    }
    open.push(entry);
  }
  return problems;
}

/** Parts that lie outside what they are parts of. */
function strayed(entries: readonly Entry[]): readonly Problem[] {
  const byHolder = new Map(entries.map((entry) => [entry.holder, entry]));
  return entries.flatMap((entry) => {
    const outer = byHolder.get(entry.holder.slice(0, entry.holder.lastIndexOf('/')));
    if (!outer || outer.range.contains(entry.range)) return [];
    return [
      {
        ...entry.position,
        message: `${entry.range.toString()} of ${entry.holder} is not inside ${outer.range.toString()} of ${outer.holder} (line ${outer.position.line})`,
        fix: 'take the line out and run ridgeway addresses --write, which gives it a range inside',
      },
    ];
  });
}

function byAddress(a: Entry, b: Entry): number {
  return Cidr.compare(a.range, b.range) || compareText(a.holder, b.holder);
}

function byPosition(a: Problem, b: Problem): number {
  return a.line - b.line || a.column - b.column;
}
