import { Flow } from '../../../constructs/model/flow';
import { internalRules } from '../../../constructs/network/firewall-internal-rules';
import { estateWithFlows, flow, ports } from '../../fixtures/flows';

function show(hub: 0 | 1, ...flows: readonly Flow[]) {
  const estate = estateWithFlows({ flows });
  return internalRules(estate, estate.hubs[hub]).map(
    (rule) =>
      `${rule.name}: ${rule.protocols.join()} ${rule.sourceAddresses?.join()} to ${rule.destinationAddresses?.join()}:${rule.destinationPorts.join()}`,
  );
}

describe("what one region's firewall lets through inside", () => {
  it('is nothing that stays in one network', () => {
    expect(show(0, flow('f', 'website/web', 'website/app'))).toEqual([]);
  });

  it('joins the sources and targets of a flow that belong together', () => {
    const both = flow('f', 'website/web telephony/decoy', 'website/app library/app');
    expect(show(0, both)).toEqual([
      'f-tcp: TCP 10.64.4.16/28,10.64.6.16/28 to 10.64.4.32/28,10.64.5.0/28:443',
      'f-tcp-from-ukwest: TCP 10.72.4.16/28,10.72.6.16/28 to 10.64.5.0/28:443',
    ]);
    expect(show(1, both)).toEqual([
      'f-tcp: TCP 10.72.6.16/28 to 10.72.4.32/28:443',
      'f-tcp-to-uksouth: TCP 10.72.4.16/28,10.72.6.16/28 to 10.64.5.0/28:443',
    ]);
  });

  it('stands in both firewalls between regions', () => {
    const replicate = flow('r', 'website/app', 'website/app', { reach: 'everywhere' });
    expect(show(0, replicate)).toEqual([
      'r-tcp-to-ukwest: TCP 10.64.4.32/28 to 10.72.4.32/28:443',
      'r-tcp-from-ukwest: TCP 10.72.4.32/28 to 10.64.4.32/28:443',
    ]);
    expect(show(1, replicate)).toEqual([
      'r-tcp-to-uksouth: TCP 10.72.4.32/28 to 10.64.4.32/28:443',
      'r-tcp-from-uksouth: TCP 10.64.4.32/28 to 10.72.4.32/28:443',
    ]);
  });

  it('lets sites in and out by the firewall of the tier', () => {
    const legacy = flow('legacy', 'website/app', 'site:old-datacentre', { ports: [ports('icmp')] });
    expect(show(1, legacy)).toEqual(['legacy-icmp: ICMP 10.72.4.32/28 to 172.20.0.0/16:*']);
    expect(show(0, flow('in', 'site:old-datacentre', 'library/app'))).toEqual([
      'in-tcp: TCP 172.20.0.0/16 to 10.64.5.0/28:443',
    ]);
    expect(show(1, flow('in', 'site:old-datacentre', 'library/app'))).toEqual([]);
  });

  it('is nothing of what leaves for the Internet', () => {
    expect(show(0, flow('f', 'website/web', 'outside:zia'))).toEqual([]);
  });
});
