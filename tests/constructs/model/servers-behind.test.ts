import { serversBehind, tryFindServerGroup } from '../../../constructs/model/servers-behind';
import { FORMS, WEB_SERVERS, webEstate } from '../../fixtures/web-estate';

const estate = webEstate();
const [south, west] = estate.spokes[0]!.networks;

describe('the servers behind a service', () => {
  it("are the machines of its tier's group, in the network of the region asked for", () => {
    expect(serversBehind(estate, FORMS, south!)).toEqual(['10.64.4.36', '10.64.4.37']);
    expect(serversBehind(estate, FORMS, west!)).toEqual(['10.72.4.36', '10.72.4.37']);
  });

  it('are none where no group is of the tier', () => {
    expect(serversBehind(webEstate({ servers: [] }), FORMS, south!)).toEqual([]);
  });

  it('are of the spoke that the tier is of', () => {
    expect(tryFindServerGroup(estate, { spoke: 'website', tier: 'web' })).toBe(WEB_SERVERS);
    expect(tryFindServerGroup(estate, { spoke: 'revenues', tier: 'web' })).toBeUndefined();
  });
});
