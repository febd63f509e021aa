import { Estate } from '../../../constructs/model/estate';
import { tierAllows } from '../../../constructs/network/tier-allows';
import { CARRIER, estateWithFlows, flow, placeOf, published } from '../../fixtures/flows';

const show = (estate: Estate, tier: string) =>
  tierAllows(estate, placeOf(estate, tier)).map(
    (allow) =>
      `${allow.direction} ${allow.protocol} ${allow.sources.join()} to ${allow.destinations.join()}:${allow.ports.join()}`,
  );

const withBastion = (estate: Estate): Estate => ({
  ...estate,
  hubs: [
    { ...estate.hubs[0], bastion: true },
    { ...estate.hubs[1], bastion: true },
  ],
});

const NAMES = ['Outbound Udp 10.64.4.0/28 to 10.64.0.4:53', 'Outbound Tcp 10.64.4.0/28 to 10.64.0.4:53'];
const BASTION = 'Inbound Tcp 10.64.0.128/26 to 10.64.4.0/28:22,3389';

describe('a tier before any flow is declared', () => {
  const estate = estateWithFlows();

  it('asks the firewall for names and does nothing else', () => {
    expect(show(estate, 'website/edge')).toEqual(NAMES);
  });

  it('is reached by Bastion for sessions where the hub has one', () => {
    expect(show(withBastion(estate), 'website/edge')).toEqual([...NAMES, BASTION]);
  });
});

describe('a decoy', () => {
  const estate = withBastion(
    estateWithFlows({ flows: [flow('touch', 'website/app', 'telephony/decoy', { kind: 'decoy' })] }),
  );

  it('is touched by the tiers that it watches and does nothing at all itself', () => {
    expect(show(estate, 'telephony/decoy')).toEqual(['Inbound Tcp 10.64.4.32/28 to 10.64.6.16/28:443']);
  });
});

describe("a service's edge", () => {
  const publishedBy = (by: 'front-door' | 'application-gateway' | 'app-proxy') =>
    withBastion(estateWithFlows({ published: [published('www', by, 'website/edge', 'website/web')] }));
  const toWeb = 'Outbound Tcp 10.64.4.0/28 to 10.64.4.16/28:443';

  it('behind Front Door speaks to the web tier only', () => {
    expect(show(publishedBy('front-door'), 'website/edge')).toEqual([...NAMES, toWeb]);
  });

  it('with an application gateway also takes what Azure needs there, and HTTPS from everybody', () => {
    expect(show(publishedBy('application-gateway'), 'website/edge')).toEqual([
      ...NAMES,
      'Inbound Tcp GatewayManager to *:65200-65535',
      'Inbound * AzureLoadBalancer to *:*',
      'Outbound * * to Internet:*',
      'Inbound Tcp Internet to 10.64.4.0/28:443',
      toWeb,
      'Outbound Tcp 10.64.4.0/28 to 10.64.4.48/28:443',
    ]);
  });

  it('of connectors is a tier like others', () => {
    expect(show(publishedBy('app-proxy'), 'website/edge')).toEqual([...NAMES, BASTION, toWeb]);
  });

  it('is let in at the tier that it leads to', () => {
    expect(show(publishedBy('front-door'), 'website/web')).toContain(
      'Inbound Tcp 10.64.4.0/28 to 10.64.4.16/28:443',
    );
  });
});

describe("a carrier's tier", () => {
  it("takes signalling and media from the carrier's ranges and from the firewall that translates", () => {
    expect(show(estateWithFlows({ carriers: [CARRIER] }), 'telephony/session-border').slice(2)).toEqual([
      'Inbound Tcp 198.51.100.0/24,10.64.0.0/26 to 10.64.6.0/28:5061',
      'Inbound Udp 198.51.100.0/24,10.64.0.0/26 to 10.64.6.0/28:49152-49155',
    ]);
  });

  it('is the only one that the carrier reaches', () => {
    expect(show(estateWithFlows({ carriers: [CARRIER] }), 'telephony/decoy')).toHaveLength(2);
  });
});
