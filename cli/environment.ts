import { Clock, systemClock } from '../stacks/clock';
import { EXIT_CODES } from './exit-codes';

/** Somewhere to write text: standard output or standard error, or a test's memory. */
export interface TextSink {
  write(text: string): void;
  /** True where a person looks on: allows a line to be rewritten. */
  readonly isTerminal: boolean;
  /** Characters in a line, if known. */
  readonly columns?: number;
}

/** All of the outside world that a command sees, so that a test can stand in for it. */
export interface Environment {
  readonly output: TextSink;
  readonly errors: TextSink;
  /** Folder that relative paths start from. */
  readonly workingDirectory: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  /** Seconds since the process started. */
  elapsed(): number;
}

/** The environment of the running process. */
export function processEnvironment(): Environment {
  return {
    output: sinkOf(process.stdout),
    errors: sinkOf(process.stderr),
    workingDirectory: process.cwd(),
    variables: process.env,
    clock: systemClock,
    elapsed: () => performance.now() / 1000,
  };
}

/** A reader that closes its end early (`ridgeway rules | head -1`) has seen enough: what follows is dropped in silence. */
function sinkOf(stream: NodeJS.WriteStream): TextSink {
  let open = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    open = false;
    if (error.code === 'EPIPE') return;
    process.stderr.write(`could not write all of the output: ${error.message}\n`);
    process.exit(EXIT_CODES.badInput);
  });
  return {
    write(text) {
      if (open) stream.write(text);
    },
    isTerminal: stream.isTTY,
    columns: stream.columns,
  };
}
