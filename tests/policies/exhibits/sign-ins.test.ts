import { Exhibit, Matrix, Prose, Table } from '../../../policies/exhibit';
import { signInExhibits } from '../../../policies/exhibits/sign-ins';
import { buildGraph } from '../../../policies/graph/build-graph';
import { merge, one, Resources } from '../rules/support/fragments';
import { stackOf } from '../rules/support/rule-case';
import { meantTenant, smallTenant } from '../rules/sign-in/tenant';

const MEANT = meantTenant();

function exhibits(resources: Resources): readonly Exhibit[] {
  const json = stackOf(resources);
  const graph = buildGraph([{ name: 'test', file: 'test/cdk.tf.json', kind: 'synthesized', json }]);
  return signInExhibits(graph, MEANT, '2026-12-01');
}

function found<Kind extends Exhibit>(all: readonly Exhibit[], id: string): Kind {
  return all.find((exhibit) => exhibit.id === id) as Kind;
}

function cell({ rows, columns, cells }: Matrix, row: string, column: string): string | undefined {
  return cells[rows.indexOf(row)]?.[columns.indexOf(column)];
}

describe('a tenant in a report', () => {
  const all = exhibits(smallTenant());
  const matrix = found<Matrix>(all, 'sign-in-matrix-council');

  it('shows who needs what, what gets past, the policies, what is left of logins, and passwords', () => {
    expect(all.map(({ id }) => id)).toEqual([
      'sign-in-matrix-council',
      'sign-in-gaps',
      'sign-in-policies-council',
      'logins-left',
      'passwords',
    ]);
  });

  it('says what nobody of a persona gets in without', () => {
    expect(cell(matrix, 'staff', 'Office 365')).toBe('MFA + managed device');
    expect(cell(matrix, 'staff', 'Virtual desktops from any device')).toBe('MFA');
    expect(cell(matrix, 'break-glass', 'Azure Resource Manager')).toBe('phishing-resistant');
  });

  it('has each policy in plain English, read from what it does', () => {
    const { rows } = found<Table>(all, 'sign-in-policies-council');
    expect(rows.map(([name]) => name)).toEqual([
      'device',
      'legacy',
      'mfa',
      'own',
      'registerdevice',
      'registersecurityinfo',
    ]);
    expect(rows.find(([name]) => name === 'legacy')?.[2]).toContain('with a legacy client');
  });

  it('says in words that there is no gap', () => {
    const gaps = found<Table>(all, 'sign-in-gaps');
    expect(gaps.rows).toEqual([]);
    expect(gaps.alternative).toContain('No sign-in gets past');
  });

  it('says what Entra ID cannot enforce of passwords', () => {
    expect(found<Prose>(all, 'passwords').alternative).toContain('cannot be enforced');
  });
});

it('marks what a password alone opens, and lists it as a gap', () => {
  const all = exhibits(smallTenant({ mfa: { state: 'disabled' }, device: { state: 'disabled' } }));
  expect(cell(found<Matrix>(all, 'sign-in-matrix-council'), 'staff', 'Office 365')).toBe('! a password');
  const [first] = found<Table>(all, 'sign-in-gaps').rows;
  expect(first?.[1]).toContain('with a password only');
});

it('counts what is left of logins', () => {
  const machine = one('azurerm_linux_virtual_machine', 'web', { admin_ssh_key: [{ public_key: 'ssh' }] });
  const { rows } = found<Table>(exhibits(merge(smallTenant(), machine)), 'logins-left');
  expect(rows.map(([login, count]) => [login, count])).toEqual([
    ['First account of a Linux machine, by key', '1'],
  ]);
});

it('shows nothing where there is no tenant', () => {
  expect(signInExhibits(buildGraph([]), undefined, '2026-12-01')).toEqual([]);
});
