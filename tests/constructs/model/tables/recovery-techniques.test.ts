import { findTechnique } from '../../../../constructs/model/recovery-technique';
import { RECOVERY_TECHNIQUES } from '../../../../constructs/model/tables/recovery-techniques';

describe('techniques of recovering', () => {
  it('are each named once, with a source', () => {
    const ids = RECOVERY_TECHNIQUES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(RECOVERY_TECHNIQUES.filter(({ source }) => source.length < 20)).toEqual([]);
  });

  it.each([
    ['site-recovery', 120, 300],
    ['storage-failover', 60, 900],
    ['sql-failover-group', 5, 5],
    ['dns-step', 10, 0],
    ['restore-backup', 480, 'interval'],
  ] as const)('take so long and lose so much: %s', (id, minutes, rpoSeconds) => {
    expect(findTechnique(id)).toMatchObject({ id, minutes, rpoSeconds });
  });
});
