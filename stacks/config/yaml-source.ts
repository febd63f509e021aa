import { Composer, CST, LineCounter, Parser } from 'yaml';
import { Position } from '../../constructs/model/position';
import { Problem } from './problem';
import { Part, ProblemText, Source } from './source';
import { NamedFile, readTextFile } from './text-file';
import { findDeepBrackets, findDeepToken, DEEPEST_NESTING } from './yaml-nesting';
import { Path, pathKey, Place, toPlainValue, valueIn } from './yaml-value';

/** What became of a file: its source, nothing (there is no such file), or its problems. */
export type SourceResult =
  | { readonly kind: 'source'; readonly source: YamlSource }
  | { readonly kind: 'absent' }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Syntax errors follow from one another; more than these help nobody. */
const MOST_SYNTAX_PROBLEMS = 20;

/** A YAML file as plain data that knows where each value stands. */
export class YamlSource implements Source {
  private constructor(
    readonly file: string,
    readonly value: unknown,
    private readonly places: ReadonlyMap<string, Place>,
    private readonly lines: LineCounter,
  ) {}

  /** Reads one YAML 1.2 document: bounded in size, depth and aliases, so that no file makes it hang or overflow. */
  static read(file: NamedFile): SourceResult {
    const read = readTextFile(file);
    if (read.kind === 'refused') {
      return { kind: 'refused', problems: [read.problem] };
    }
    return read.kind === 'absent' ? read : YamlSource.parse(file.shown, read.text);
  }

  /** As `read`, of text that is already there. */
  static parse(file: string, text: string): Exclude<SourceResult, { kind: 'absent' }> {
    const lines = new LineCounter();
    const problemAt = (offset: number, problem: ProblemText): Problem => ({
      file,
      ...lineAndColumn(lines, offset),
      ...problem,
    });
    const refused = (...problems: Problem[]) => ({ kind: 'refused' as const, problems });

    const brackets = findDeepBrackets(text);
    if (brackets !== undefined) {
      addLines(lines, text);
      return refused(problemAt(brackets, TOO_DEEP));
    }
    const tokens = upToErrors([...new Parser(lines.addNewLine).parse(text)]);
    const token = findDeepToken(tokens);
    if (token !== undefined) {
      return refused(problemAt(token, TOO_DEEP));
    }
    const composer = new Composer({ uniqueKeys: false, schema: 'core' });
    const [document, second] = composer.compose(tokens, true, text.length);
    if (!document) {
      return refused(problemAt(0, EMPTY));
    }
    const faults = [...document.errors, ...document.warnings];
    if (faults.length > 0) {
      const problems = faults.map((fault) =>
        problemAt(fault.pos[0], syntaxProblem(fault.code, fault.message)),
      );
      return refused(...firstOfEachLine(problems).slice(0, MOST_SYNTAX_PROBLEMS));
    }
    if (document.directives.yaml.explicit && document.directives.yaml.version !== '1.2') {
      return refused(problemAt(0, OLD_YAML));
    }
    if (second) {
      return refused(problemAt(second.range[0], SECOND_DOCUMENT));
    }
    const plain = toPlainValue(document.contents);
    if (plain.faults.length > 0) {
      return refused(...plain.faults.map(({ offset, ...fault }) => problemAt(offset, fault)));
    }
    return { kind: 'source', source: new YamlSource(file, plain.value, plain.places, lines) };
  }

  positionOf(path: Path, part: Part = 'value'): Position {
    const place = this.places.get(pathKey(path));
    if (!place) {
      return path.length === 0
        ? { file: this.file, line: 1, column: 1 }
        : this.positionOf(path.slice(0, -1), 'key');
    }
    const offset = part === 'key' ? (place.key ?? place.value) : place.value;
    return { file: this.file, ...lineAndColumn(this.lines, offset) };
  }

  valueAt(path: Path): unknown {
    return valueIn(this.value, path);
  }

  spellingAt(path: Path): string | undefined {
    return this.places.get(pathKey(path))?.spelling;
  }

  keysAt(path: Path): readonly string[] {
    const value = this.valueAt(path);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
  }

  problem(path: Path, text: ProblemText, part: Part = 'value'): Problem {
    return { ...this.positionOf(path, part), ...text };
  }
}

const TOO_DEEP: ProblemText = {
  message: `values are nested more than ${DEEPEST_NESTING} levels deep`,
  fix: 'check the brackets and the indentation',
};
const EMPTY: ProblemText = { message: 'the file is empty', fix: 'write it as docs/reference describes' };
const OLD_YAML: ProblemText = {
  message: 'the file asks for another version of YAML',
  allowed: 'YAML 1.2',
  fix: 'remove the %YAML line',
};
const SECOND_DOCUMENT: ProblemText = {
  message: 'a second document starts here',
  allowed: 'one document a file',
  fix: 'remove the line of three hyphens and what follows, or move it to a file of its own',
};

function syntaxProblem(code: string, message: string): ProblemText {
  const sentence = (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
  const fixes: Readonly<Record<string, string>> = {
    TAB_AS_INDENT: 'indent with spaces',
    BAD_INDENT: 'indent the entries of one mapping or list alike',
    MISSING_CHAR: 'add what is missing, or put quotes around the text',
    TAG_RESOLVE_FAILED: 'remove the tag, which is the word with the exclamation mark',
    BLOCK_AS_IMPLICIT_KEY: 'start a new line for the inner mapping, or put quotes around text with a colon',
    UNEXPECTED_TOKEN: 'remove it, or put quotes around the text',
  };
  return {
    message: `this is not YAML: ${lowerFirst(sentence)}`,
    fix: fixes[code] ?? 'correct the line, or put quotes around the text',
  };
}

/** The tokens up to the last error that will be told: composing many takes long. */
function upToErrors(tokens: readonly CST.Token[]): readonly CST.Token[] {
  let errors = 0;
  const end = tokens.findIndex((token) => token.type === 'error' && (errors += 1) > MOST_SYNTAX_PROBLEMS);
  return end < 0 ? tokens : tokens.slice(0, end);
}

/** What the parser says of one line after the first complaint is about the same mistake. */
function firstOfEachLine(problems: readonly Problem[]): Problem[] {
  const lines = new Set<number>();
  return problems.filter(({ line }) => !lines.has(line) && lines.add(line));
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function addLines(lines: LineCounter, text: string): void {
  lines.addNewLine(0);
  for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1)) {
    lines.addNewLine(index + 1);
  }
}

function lineAndColumn(
  lines: LineCounter,
  offset: number,
): { readonly line: number; readonly column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}
