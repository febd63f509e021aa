import { CommanderError } from 'commander';
import { Environment } from './environment';
import { EXIT_CODES, ExitCode } from './exit-codes';
import { formatProblems } from '../stacks/config/format-problem';
import { ProblemsError } from './problems-error';
import { UsageError } from './usage-error';

/** Says what went wrong and gives the exit code: a person's mistake never comes with a stack trace. */
export function reportError(error: unknown, { errors, variables }: Environment): ExitCode {
  if (error instanceof CommanderError) {
    return error.exitCode === 0 ? EXIT_CODES.accepted : EXIT_CODES.badInput;
  }
  if (error instanceof UsageError) {
    errors.write(`${error.problem}\n    ${error.fix}\n`);
    return EXIT_CODES.badInput;
  }
  if (error instanceof ProblemsError) {
    errors.write(formatProblems(error.problems, error.consequence));
    return EXIT_CODES.badInput;
  }
  if (isFileSystemError(error)) {
    errors.write(`${describeFileSystemError(error)}\n`);
    return EXIT_CODES.badInput;
  }
  if (variables['RIDGEWAY_DEBUG']) {
    errors.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  } else {
    const message = error instanceof Error ? error.message : String(error);
    errors.write(
      `internal error: ${message.split('\n')[0]} (run again with RIDGEWAY_DEBUG=1 for the stack trace)\n`,
    );
  }
  return EXIT_CODES.internalError;
}

type FileSystemError = NodeJS.ErrnoException & { readonly path: string };

function isFileSystemError(error: unknown): error is FileSystemError {
  return (
    typeof error === 'object' &&
    error !== null &&
    'syscall' in error &&
    'path' in error &&
    typeof error.path === 'string'
  );
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EEXIST: 'something of that name is there already',
  EISDIR: 'it is a folder, not a file',
  ENOENT: 'there is no such file or folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'part of the path is a file, not a folder',
  EPERM: 'operation not permitted',
  EROFS: 'the file system is read-only',
};

function describeFileSystemError(error: FileSystemError): string {
  const code = error.code ?? 'unknown';
  return `${error.path}: ${error.syscall} failed: ${REASONS[code] ?? error.message} (${code})`;
}
