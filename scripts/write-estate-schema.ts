import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { estateJsonSchema } from '../stacks/config/estate-schema';

/** Writes the JSON Schema of `estate.yaml` that editors read: `npx ts-node scripts/write-estate-schema.ts`. */
async function main(): Promise<void> {
  const file = join(__dirname, '..', 'docs', 'reference', 'estate.schema.json');
  const options = await resolveConfig(file);
  writeFileSync(file, await format(JSON.stringify(estateJsonSchema()), { ...options, parser: 'json' }));
}

void main();
