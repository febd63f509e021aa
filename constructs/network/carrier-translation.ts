import {
  FirewallPolicyRuleCollectionGroup,
  FirewallPolicyRuleCollectionGroupNatRuleCollectionRule,
} from '@cdktf/provider-azurerm/lib/firewall-policy-rule-collection-group';
import { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { Estate } from '../model/estate';
import { carrierFlow } from '../model/flow-pairs';
import { azureName } from '../model/names';
import { RegionFacts } from '../model/tables/regions';
import { recordSource } from '../provenance';
import { CarrierAddress } from './carrier-addresses';
import { outsideService } from './flow-addresses';
import { ruleDescription, ruleName } from './flow-rule';

/** Translation for a region's carriers. */
export interface CarrierTranslationProps {
  readonly estate: Estate;
  readonly region: RegionFacts;
  /** The hub's own policy: rules of this kind are not inherited from a parent. */
  readonly policyId: string;
  readonly addresses: readonly CarrierAddress[];
  /** The firewall: it has to have the addresses before rules name them. */
  readonly after: ITerraformDependable;
}

/** Azure's limit of translation rules and public addresses of a firewall together (Azure Firewall limits, "DNAT rules"). */
const MAX_TARGETS = 250;

/**
 * Lets carriers in to session border controllers by address translation, from their own ranges only. A rule translates one
 * port to one port: Azure refuses ranges as what a port is translated to.
 */
export class CarrierTranslation extends FirewallPolicyRuleCollectionGroup {
  /** @throws RangeError with more rules than a firewall takes */
  constructor(scope: Construct, id: string, props: CarrierTranslationProps) {
    const rule = props.addresses.flatMap((address) => translationRules(props.estate, address));
    const targets = rule.length + props.addresses.length + 1;
    if (targets > MAX_TARGETS) {
      throw new RangeError(
        `carriers of ${props.region.name} take ${targets} translation rules and public addresses, and a firewall takes ` +
          `${MAX_TARGETS}: narrow the media ports, or have fewer session border controllers`,
      );
    }
    super(scope, id, {
      name: azureName('ruleCollectionGroup', props.region, 'carriers'),
      firewallPolicyId: props.policyId,
      priority: 100,
      natRuleCollection: [{ name: 'carriers', priority: 100, action: 'Dnat', rule }],
      dependsOn: [props.after],
    });
    recordSource(this, 'carriers');
  }
}

function translationRules(
  estate: Estate,
  { name, carrier, controller, publicAddress }: CarrierAddress,
): FirewallPolicyRuleCollectionGroupNatRuleCollectionRule[] {
  const sourceAddresses = outsideService(estate, carrier.from).ranges.map(String);
  const flow = carrierFlow(carrier);
  const translate = (protocol: 'TCP' | 'UDP', port: number) => ({
    name: ruleName(name, protocol.toLowerCase(), String(port)),
    description: ruleDescription(flow.id, flow.why),
    protocols: [protocol],
    sourceAddresses,
    destinationAddress: publicAddress.ipAddress,
    destinationPorts: [String(port)],
    translatedAddress: controller.address,
    translatedPort: port,
  });
  const { first, last } = carrier.media;
  return [
    translate('TCP', carrier.signalling),
    ...Array.from({ length: last - first + 1 }, (_, index) => translate('UDP', first + index)),
  ];
}
