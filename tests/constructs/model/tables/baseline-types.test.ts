import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isLeftOut } from '../../../../constructs/model/tables/baseline-row';
import { BASELINE_TYPES, tryFindBaselineType } from '../../../../constructs/model/tables/baseline-types';

const BINDING = dirname(require.resolve('@cdktf/provider-azurerm/package.json'));

/** Whether the provider's own schema, as its binding has it, lets the type be tagged. */
function hasTags(type: string): boolean {
  const module = type.replace('azurerm_', '').replaceAll('_', '-');
  return /set tags\(/.test(readFileSync(join(BINDING, 'lib', module, 'index.d.ts'), 'utf8'));
}

describe('the baseline table', () => {
  it('has one row a type, in order', () => {
    const types = BASELINE_TYPES.map((row) => row.type);
    expect(types).toEqual([...new Set(types)].sort());
  });

  it.each(BASELINE_TYPES)('says of $type what the provider says of its tags', ({ type, tags }) => {
    const withoutAny = isLeftOut(tags) && tags.leftOut === 'the type has no tags';
    expect(withoutAny).toBe(!hasTags(type));
  });

  it.each(BASELINE_TYPES)('gives a reason for whatever $type goes without', (row) => {
    for (const cell of [row.tags, row.diagnostics, row.lock]) {
      if (isLeftOut(cell)) expect(cell.leftOut.length).toBeGreaterThan(10);
    }
  });

  it('knows no type that nobody has thought about', () => {
    expect(tryFindBaselineType('azurerm_kubernetes_cluster')).toBeUndefined();
    expect(tryFindBaselineType('azurerm_firewall')?.tags).toBe('tagged');
  });
});
