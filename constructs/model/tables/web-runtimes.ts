/** What a web application on App Service for Linux runs on. */
export interface WebRuntime {
  /** What estates call it. */
  readonly id: string;
  readonly title: string;
  /** The provider's name of the language's version, as of `application_stack`. */
  readonly stack: 'dotnetVersion' | 'nodeVersion' | 'phpVersion' | 'pythonVersion';
  readonly version: string;
}

/** Versions that azurerm 4.55.0 takes and that are in support by `retirements.ts`: Microsoft Learn, "Language runtime support". */
export const WEB_RUNTIMES_AS_OF = '2026-11-25';

/** Sorted by id. */
export const WEB_RUNTIMES: readonly WebRuntime[] = [
  { id: 'dotnet-10.0', title: '.NET 10', stack: 'dotnetVersion', version: '10.0' },
  { id: 'node-22-lts', title: 'Node.js 22', stack: 'nodeVersion', version: '22-lts' },
  { id: 'php-8.2', title: 'PHP 8.2', stack: 'phpVersion', version: '8.2' },
  { id: 'php-8.3', title: 'PHP 8.3', stack: 'phpVersion', version: '8.3' },
  { id: 'php-8.4', title: 'PHP 8.4', stack: 'phpVersion', version: '8.4' },
  { id: 'python-3.12', title: 'Python 3.12', stack: 'pythonVersion', version: '3.12' },
  { id: 'python-3.13', title: 'Python 3.13', stack: 'pythonVersion', version: '3.13' },
];

/** The row of a runtime, or undefined. */
export function tryFindWebRuntime(id: string): WebRuntime | undefined {
  return WEB_RUNTIMES.find((row) => row.id === id);
}

/** @throws RangeError if the table has no such runtime */
export function findWebRuntime(id: string): WebRuntime {
  const row = tryFindWebRuntime(id);
  if (!row) {
    throw new RangeError(
      `runtime "${id}" is not in the table of web runtimes, which has ${WEB_RUNTIMES.map((each) => each.id).join(', ')}`,
    );
  }
  return row;
}
