import { Environment } from '../environment';
import { EXIT_CODES, ExitCode } from '../exit-codes';
import { didYouMean } from '../../stacks/config/suggest';
import { UsageError } from '../usage-error';

/** The documents that have a schema, each loaded when it is asked for. */
const SCHEMAS: Readonly<Record<string, () => Promise<unknown>>> = {
  estate: async () => (await import('../../stacks/config/estate-schema')).estateJsonSchema(),
  'estate-part': async () => (await import('../../stacks/config/estate-schema')).estatePartJsonSchema(),
  declaration: async () =>
    (await import('../../policies/declaration/declaration-schema')).declarationJsonSchema(),
  'check-result': async () =>
    (await import('../../policies/reports/check-result-schema')).checkResultJsonSchema(),
};

/**
 * `ridgeway schema [document]`: the JSON Schema of a document that Ridgeway reads or writes.
 * @throws UsageError if there is no such document
 */
export async function schema(document: string, { output }: Environment): Promise<ExitCode> {
  const names = Object.keys(SCHEMAS);
  const make = names.includes(document) ? SCHEMAS[document] : undefined;
  if (!make) {
    throw new UsageError(
      `there is no schema "${document}"`,
      didYouMean(document, names, `write one of ${names.join(', ')}`),
    );
  }
  output.write(`${JSON.stringify(await make(), null, 2)}\n`);
  return EXIT_CODES.accepted;
}
