import { Estate } from '../model/estate';
import { carrierFlow, PlacedTier, tierOf } from '../model/flow-pairs';
import { byProtocol } from '../model/flow-ports';
import { subnetOf } from '../model/platform-ids';
import { sameTier } from '../model/tier';
import { outsideService } from './flow-addresses';
import { NSG_PROTOCOL, ruleName } from './flow-rule';
import { hubIn } from './hub-facts';
import { NsgAllow } from './nsg-allow';

/**
 * What carriers may send to the session border controllers of a tier. Two sources: the carrier's ranges, since a firewall
 * keeps the source of what goes to private addresses (Microsoft Learn, "Azure Firewall SNAT private IP address ranges"), and
 * the firewall's subnet, since one that translates the destination is also shown to put an address of its own as the source
 * ("Firewall and Application Gateway for virtual networks", "Azure Firewall only").
 */
export function carrierAllows(estate: Estate, place: PlacedTier): readonly NsgAllow[] {
  const firewall = subnetOf(hubIn(estate, place.region), 'AzureFirewallSubnet').range.toString();
  return estate.carriers
    .filter(({ to }) => sameTier(to, tierOf(place)))
    .flatMap((carrier) => {
      const flow = carrierFlow(carrier);
      const sources = [...outsideService(estate, carrier.from).ranges.map(String), firewall];
      return byProtocol(flow.ports).map(({ protocol, ports }) => ({
        name: ruleName(flow.id, protocol, 'in'),
        flow: flow.id,
        direction: 'Inbound' as const,
        protocol: NSG_PROTOCOL[protocol],
        sources,
        destinations: [place.subnet.range.toString()],
        ports,
        why: flow.why,
      }));
    });
}
