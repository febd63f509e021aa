import { CalendarDate } from '../../../constructs/model/calendar-date';
import { Cidr } from '../../../constructs/model/cidr';
import { InvalidValueError } from '../../../constructs/model/invalid-value-error';
import { EstateFile } from '../estate-schema';
import { pathText } from '../path-text';
import { Problem } from '../problem';
import { didYouMean } from '../suggest';
import { Part, ProblemText, Source } from '../source';
import { Path } from '../yaml-value';

/** A file whose shape is right, and the list that problems with its meaning go to. */
export class FileReader<T> {
  private readonly collected: Problem[] = [];
  private readonly faulty: Set<PropertyKey>;

  /** @param misshapen keys of the file below which its shape was wrong, and something has been left out */
  constructor(
    readonly file: T,
    readonly source: Source,
    private readonly misshapen: ReadonlySet<PropertyKey>,
  ) {
    this.faulty = new Set(misshapen);
  }

  get problems(): readonly Problem[] {
    return this.collected;
  }

  /** Whether nothing below these keys had a wrong shape, so that what is missing there is really missing. */
  isWellFormed(...keys: readonly string[]): boolean {
    return keys.every((key) => !this.misshapen.has(key));
  }

  /** Whether no problem has been found below these keys so far: what follows from one is not worth a second. */
  isSound(...keys: readonly string[]): boolean {
    return keys.every((key) => !this.faulty.has(key));
  }

  report(path: Path, text: ProblemText, part?: Part): void {
    this.faulty.add(path[0] ?? '');
    this.collected.push(this.source.problem(path, text, part));
  }

  /** The value that `parse` makes of the text at a path; undefined, and a problem, if it refuses it. */
  parse<Value>(path: Path, text: string, parse: (text: string) => Value): Value | undefined {
    try {
      return parse(text);
    } catch (error) {
      if (!(error instanceof InvalidValueError)) {
        throw error;
      }
      this.report(path, { message: `${pathText(path)}: "${error.value}" ${error.problem}`, fix: error.fix });
      return undefined;
    }
  }

  range(path: Path, text: string): Cidr | undefined {
    return this.parse(path, text, (given) => Cidr.parse(given));
  }

  /** The date as text, checked against the calendar. */
  date(path: Path, text: string): CalendarDate | undefined {
    return this.parse(path, text, (given) => CalendarDate.parse(given));
  }

  /**
   * What a name stands for. A problem if it is declared nowhere; none if it is declared but has a problem of its own.
   * @param where the mapping that declares such names
   */
  lookUp<Value>(
    path: Path,
    name: string,
    where: string,
    values: ReadonlyMap<string, Value>,
  ): Value | undefined {
    const value = values.get(name);
    const declared = [...new Set([...values.keys(), ...this.source.keysAt([where])])].sort();
    // A name whose declaration was refused for its capitals is declared, if badly.
    const isDeclared = declared.some(
      (other) => other === name || (!values.has(other) && sameButCase(other, name)),
    );
    if (value === undefined && !isDeclared) {
      this.report(path, {
        message: `${pathText(path)} is "${name}", which ${where} doesn't declare`,
        allowed: `declared are ${declared.join(', ')}`,
        fix: didYouMean(name, declared, `declare it under ${where}, or write one of these`),
      });
    }
    return value;
  }
}

export type EstateReader = FileReader<EstateFile>;

function sameButCase(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
