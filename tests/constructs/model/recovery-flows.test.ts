import { recoveryFlows } from '../../../constructs/model/recovery-flows';
import { machinesEstate, SPREAD } from '../../fixtures/machines-estate';

describe('flows of machines that come up in the other region', () => {
  it('lead from their tier to Site Recovery and to the account that their writes wait in', () => {
    expect(recoveryFlows(machinesEstate()).map(({ id, from, to }) => ({ id, from, to }))).toEqual([
      {
        id: 'recovery/website/lone-service',
        from: [{ kind: 'tier', spoke: 'website', tier: 'lone' }],
        to: [{ kind: 'platform', endpoint: 'site-recovery' }],
      },
      {
        id: 'recovery/website/lone-cache',
        from: [{ kind: 'tier', spoke: 'website', tier: 'lone' }],
        to: [{ kind: 'tier', spoke: 'website', tier: 'private-endpoints' }],
      },
    ]);
  });

  it('are none where every group stands in both regions', () => {
    expect(recoveryFlows(machinesEstate({ servers: [SPREAD] }))).toEqual([]);
  });
});
