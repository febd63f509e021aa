import { join } from 'node:path';
import { CheckResult } from '../policies/check-result';
import { render, RenderOptions } from './render';
import { writeFile } from './write-file';

/** The reports of a folder, by the name that each has there. */
const REPORTS = [
  { name: 'report.json', format: 'json' },
  { name: 'report.md', format: 'markdown' },
  { name: 'index.html', format: 'html' },
] as const;

/**
 * Writes all reports into a folder, the page that links nothing last.
 * @returns path of the page
 */
export async function writeReports(
  result: CheckResult,
  folder: string,
  options: RenderOptions,
): Promise<string> {
  for (const { name, format } of REPORTS) {
    writeFile(join(folder, name), await render(result, format, options));
  }
  return join(folder, 'index.html');
}
