import { FAILURE_MODES, findFailureMode } from '../../../../../constructs/model/tables/failure-modes';
import { FAMILIES } from '../../../../../policies/provers/survival/from-graph/families';
import { UNKNOWN, one } from '../../../rules/support/fragments';
import { nodeOf } from './one-node';

/** Read with the machines that are in one. */
const READ_ELSEWHERE = ['azurerm_availability_set'];

describe('the failure table', () => {
  it('has a row for each type that is read', () => {
    expect([...FAMILIES.keys()].filter((type) => findFailureMode(type) === undefined)).toEqual([]);
  });

  it('says nothing of a type that nobody reads', () => {
    const types = FAILURE_MODES.flatMap(({ types }) => types);
    expect(types.filter((type) => !FAMILIES.has(type))).toEqual(READ_ELSEWHERE);
    expect(new Set(types).size).toBe(types.length);
  });
});

it('a type that is not in the table is unknown, with a gap that names it', () => {
  const batch = nodeOf(one('azurerm_batch_account', 'x', { location: 'uksouth' }), 'azurerm_batch_account.x');
  expect(batch.after()).toBe('unknown');
  expect(batch.model.gaps).toEqual([
    {
      address: 'test/azurerm_batch_account.x',
      reason: 'nothing is known of how azurerm_batch_account fails',
    },
  ]);
});

it('what is kept over the zones of its region is lost with that alone, or unknown where it is', () => {
  const workspace = (location: string) =>
    nodeOf(
      one('azurerm_log_analytics_workspace', 'logs', { location }),
      'azurerm_log_analytics_workspace.logs',
    );
  expect(workspace('UK South').after('region:uksouth')).toBe('down');
  expect(workspace('UK South').after('zone:uksouth-1')).toBe('unaffected');
  expect(workspace(UNKNOWN).after()).toBe('unknown');
});
