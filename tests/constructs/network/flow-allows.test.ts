import { Flow } from '../../../constructs/model/flow';
import { PUBLIC_RANGES } from '../../../constructs/model/tables/private-ranges';
import { flowAllows } from '../../../constructs/network/flow-allows';
import { estateWithFlows, flow, placeOf, ports } from '../../fixtures/flows';

function allowsOf(flows: readonly Flow[], tier: string, region?: string) {
  const estate = estateWithFlows({ flows });
  return flowAllows(estate, placeOf(estate, tier, region));
}

const show = (flows: readonly Flow[], tier: string, region?: string) =>
  allowsOf(flows, tier, region).map(
    (allow) =>
      `${allow.name}: ${allow.protocol} ${allow.sources.join()} to ${allow.destinations.join()}:${allow.ports.join()}`,
  );

describe('what flows let through a tier', () => {
  const toApp = flow('website/web-to-app', 'website/web', 'website/app library/app');

  it('goes out at the source, to every target that its region reaches', () => {
    expect(show([toApp], 'website/web')).toEqual([
      'website.web-to-app-tcp-out: Tcp 10.64.4.16/28 to 10.64.4.32/28,10.64.5.0/28:443',
    ]);
  });

  it('comes in at the target, from the other region too where that has no target of its own', () => {
    expect(show([toApp], 'library/app')).toEqual([
      'website.web-to-app-tcp-in: Tcp 10.64.4.16/28,10.72.4.16/28 to 10.64.5.0/28:443',
    ]);
    expect(show([toApp], 'website/app')).toEqual([
      'website.web-to-app-tcp-in: Tcp 10.64.4.16/28 to 10.64.4.32/28:443',
    ]);
  });

  it('is nothing at a tier that no flow names', () => {
    expect(show([toApp], 'telephony/decoy')).toEqual([]);
  });

  it('crosses to the other region where the flow goes everywhere', () => {
    expect(
      show([{ ...toApp, to: toApp.to.slice(0, 1), reach: 'everywhere' }], 'website/web', 'ukwest'),
    ).toEqual(['website.web-to-app-tcp-out: Tcp 10.72.4.16/28 to 10.64.4.32/28,10.72.4.32/28:443']);
  });

  it('goes both ways inside a tier that speaks to itself', () => {
    expect(show([flow('cluster', 'website/app', 'website/app')], 'website/app')).toEqual([
      'cluster-tcp-out: Tcp 10.64.4.32/28 to 10.64.4.32/28:443',
      'cluster-tcp-in: Tcp 10.64.4.32/28 to 10.64.4.32/28:443',
    ]);
  });

  it('is one rule a protocol, with all its ports', () => {
    const many = flow('calls', 'website/web', 'library/app', {
      ports: ['udp/3478-3481', 'tcp/443', 'tcp/80', 'icmp'].map(ports),
    });
    expect(show([many], 'website/web')).toEqual([
      'calls-tcp-out: Tcp 10.64.4.16/28 to 10.64.5.0/28:443,80',
      'calls-udp-out: Udp 10.64.4.16/28 to 10.64.5.0/28:3478-3481',
      'calls-icmp-out: Icmp 10.64.4.16/28 to 10.64.5.0/28:*',
    ]);
  });

  it.each(['site:old-datacentre website/app', 'website/app site:old-datacentre'])(
    "names a site's own ranges: %s",
    (ends) => {
      const [from = '', to = ''] = ends.split(' ');
      const [allow] = allowsOf([flow('legacy', from, to)], 'website/app');
      expect(allow!.direction).toBe(from === 'website/app' ? 'Outbound' : 'Inbound');
      expect([allow!.sources, allow!.destinations]).toContainEqual(['172.20.0.0/16']);
    },
  );

  it.each(['platform:kms', 'outside:card-processor', 'outside:wild'])(
    'leads to the whole Internet where %s is known by name only',
    (to) => {
      const [allow] = allowsOf([flow('out', 'website/app', to)], 'website/app');
      expect(allow!.destinations).toEqual(PUBLIC_RANGES.map(String));
    },
  );

  it('leads to ranges where an outside service publishes some', () => {
    expect(show([flow('zia', 'website/app', 'outside:zia')], 'website/app')).toEqual([
      'zia-tcp-out: Tcp 10.64.4.32/28 to 192.0.2.0/24:443',
    ]);
  });

  it('names no range twice when one lies in another', () => {
    const both = flow('both', 'website/app', 'outside:zia platform:kms');
    const [allow] = allowsOf([both], 'website/app');
    expect(allow!.destinations).toEqual(PUBLIC_RANGES.map(String));
  });
});
