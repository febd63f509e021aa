import { allFlows, certificateFlow, pairsOf } from '../../../constructs/model/flow-pairs';
import { FORMS, WEBSITE, webEstate } from '../../fixtures/web-estate';

describe('the flows that published services imply', () => {
  it('lead from each edge to its target, and from a gateway to its certificate too', () => {
    expect(allFlows(webEstate()).map(({ id }) => id)).toEqual([
      'published/website',
      'published/forms',
      'published/forms-certificate',
    ]);
  });

  it('reach the vault by its private endpoint over HTTPS, whatever port the service has', () => {
    expect(certificateFlow(FORMS)).toMatchObject({
      from: [{ kind: 'tier', spoke: 'website', tier: 'gateway' }],
      to: [{ kind: 'tier', spoke: 'website', tier: 'private-endpoints' }],
      ports: [{ protocol: 'tcp', first: 443, last: 443 }],
    });
  });

  it('stay in their region where both ends are there', () => {
    const estate = webEstate({ published: [WEBSITE] });
    const pairs = allFlows(estate).flatMap((flow) => pairsOf(estate, flow));
    const regions = pairs.map(({ from, to }) =>
      [from, to].map((end) => (end.kind === 'tier' ? `${end.subnet.name} ${end.region.name}` : end.kind)),
    );
    expect(regions).toEqual([
      ['edge uksouth', 'web uksouth'],
      ['edge ukwest', 'web ukwest'],
    ]);
  });

  it('are refused for a tier that the estate has not', () => {
    const astray = { ...WEBSITE, to: [{ spoke: 'website', tier: 'wbe' }] };
    expect(() => allFlows(webEstate({ published: [astray] }))).toThrow(
      'estate sample has no tier website/wbe',
    );
  });
});
