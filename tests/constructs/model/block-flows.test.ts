import { Block } from '../../../constructs/model/block';
import { blockFlows } from '../../../constructs/model/block-flows';
import { pairsOf } from '../../../constructs/model/flow-pairs';
import { blockEstate, CACHE, MYSQL, SITE, SQL } from '../../fixtures/block-estate';

const ENDPOINTS = { kind: 'tier', spoke: 'website', tier: 'private-endpoints' };
const WEB = { kind: 'tier', spoke: 'website', tier: 'web' };
const flowsOf = (...blocks: readonly Block[]) => blockFlows(blockEstate({ blocks }));

describe('the flows that blocks imply', () => {
  it('go from those that use a block to its private endpoint, on the port of its kind', () => {
    expect(flowsOf(SQL)).toMatchObject([
      {
        id: 'block/website/content',
        from: [WEB],
        to: [ENDPOINTS],
        ports: [{ protocol: 'tcp', first: 1433, last: 1433 }],
        owner: 'web@example.org',
        reach: 'everywhere',
      },
    ]);
  });

  it('cross regions, since either database may lead, but to a cache, which is of one region', () => {
    const estate = blockEstate({ blocks: [SQL, CACHE] });
    const [database, cache] = blockFlows(estate);
    expect(pairsOf(estate, database!)).toHaveLength(4);
    expect(pairsOf(estate, cache!)).toHaveLength(2);
  });

  it('are none for what nobody but the public uses', () => {
    expect(flowsOf(SITE)).toEqual([]);
  });

  it('go to the own tier of a database server, which copies itself and asks Azure', () => {
    const own = { kind: 'tier', spoke: 'website', tier: 'mysql' };
    expect(flowsOf(MYSQL).map(({ id, from, to }) => [id, from, to])).toEqual([
      ['block/website/legacy', [WEB], [own]],
      ['block/website/legacy-replication', [own], [own]],
      ['block/website/legacy-platform', [own], [{ kind: 'platform', endpoint: 'database-servers' }]],
    ]);
  });
});
