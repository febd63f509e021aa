import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkResultJsonSchema } from '../../../policies/reports/check-result-schema';

const CHECKED_IN = join(__dirname, '..', '..', '..', 'docs', 'reference', 'check-result.schema.json');

test('the schema in the documentation is the current one', () => {
  expect(JSON.parse(readFileSync(CHECKED_IN, 'utf8'))).toEqual(checkResultJsonSchema());
});
