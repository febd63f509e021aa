import { noOtherWayIn } from '../rules/access/no-other-way-in';
import { encryptionAtHost } from '../rules/compute/encryption-at-host';
import { noPasswordLogin } from '../rules/compute/no-password-login';
import { patchedByPlatform } from '../rules/compute/patched-by-platform';
import { spread } from '../rules/compute/spread';
import { trustedLaunch } from '../rules/compute/trusted-launch';
import { publicAccessOff } from '../rules/data/public-access-off';
import { complete } from '../rules/deployment/complete';
import { outstanding } from '../rules/deployment/outstanding';
import { resolverRegionConfirmed } from '../rules/dns/resolver-region-confirmed';
import { rulesetLinkedInItsRegion } from '../rules/dns/ruleset-linked-in-its-region';
import { zonesLinkedEverywhere } from '../rules/dns/zones-linked-everywhere';
import { exemptionsInForce } from '../rules/exemptions/exemptions-in-force';
import { exemptionsUsed } from '../rules/exemptions/exemptions-used';
import { dnsProxyOn } from '../rules/firewall/dns-proxy-on';
import { hasIpConfiguration } from '../rules/firewall/has-ip-configuration';
import { policyOnlySettings } from '../rules/firewall/policy-only-settings';
import { policyParentSameRegion } from '../rules/firewall/policy-parent-same-region';
import { threatIntelDeny } from '../rules/firewall/threat-intel-deny';
import { activeActive } from '../rules/gateway/active-active';
import { connectionComplete } from '../rules/gateway/connection-complete';
import { generationFitsSku } from '../rules/gateway/generation-fits-sku';
import { noKeyInConfiguration } from '../rules/gateway/no-key-in-configuration';
import { zoneRedundantSku } from '../rules/gateway/zone-redundant-sku';
import { allowedLocationsAssigned } from '../rules/governance/allowed-locations-assigned';
import { benchmarkAssigned } from '../rules/governance/benchmark-assigned';
import { tagsPresent } from '../rules/governance/tags-present';
import { diagnosticsPresent } from '../rules/monitoring/diagnostics-present';
import { typeKnown } from '../rules/monitoring/type-known';
import { addressSpacesDisjoint } from '../rules/network/address-spaces-disjoint';
import { ddosPlan } from '../rules/network/ddos-plan';
import { flowLogAccountOwn } from '../rules/network/flow-log-account-own';
import { flowLogsOn } from '../rules/network/flow-logs-on';
import { gatewayRoutesNotLearned } from '../rules/network/gateway-routes-not-learned';
import { gatewaySubnetRoutes } from '../rules/network/gateway-subnet-routes';
import { networkMatchesDeclaration } from '../rules/network/network-matches-declaration';
import { nsgAllowNamesItsEnds } from '../rules/network/nsg-allow-names-its-ends';
import { nsgExplicitDeny } from '../rules/network/nsg-explicit-deny';
import { nsgNoWideAllowFromInternet } from '../rules/network/nsg-no-wide-allow-from-internet';
import { nsgRuleComplete } from '../rules/network/nsg-rule-complete';
import { nsgUniquePriority } from '../rules/network/nsg-unique-priority';
import { peeringBothHalves } from '../rules/network/peering-both-halves';
import { peeringGatewayTransitConsistent } from '../rules/network/peering-gateway-transit-consistent';
import { privateRangesOnly } from '../rules/network/private-ranges-only';
import { publicIpStandardStatic } from '../rules/network/public-ip-standard-static';
import { resolverSubnet } from '../rules/network/resolver-subnet';
import { routeNextHopComplete } from '../rules/network/route-next-hop-complete';
import { specialSubnetSize } from '../rules/network/special-subnet-size';
import { spokesNotPeeredDirectly } from '../rules/network/spokes-not-peered-directly';
import { subnetHasNsg } from '../rules/network/subnet-has-nsg';
import { subnetHasRouteToFirewall } from '../rules/network/subnet-has-route-to-firewall';
import { subnetNoDefaultOutbound } from '../rules/network/subnet-no-default-outbound';
import { subnetsInsideTheirNetwork } from '../rules/network/subnets-inside-their-network';
import { declaredDependencies } from '../rules/organisations/declared-dependencies';
import { declaredFlowWorks } from '../rules/reach/declared-flow-works';
import { decoyWatched } from '../rules/reach/decoy-watched';
import { egressThroughFirewall } from '../rules/reach/egress-through-firewall';
import { flowInForce } from '../rules/reach/flow-in-force';
import { flowUnused } from '../rules/reach/flow-unused';
import { internetThroughEdge } from '../rules/reach/internet-through-edge';
import { noPrivateCircuit } from '../rules/reach/no-private-circuit';
import { officesServed } from '../rules/reach/offices-served';
import { organisationsApart } from '../rules/reach/organisations-apart';
import { ruleNeverMatches } from '../rules/reach/rule-never-matches';
import { undeclaredFlow } from '../rules/reach/undeclared-flow';
import { approved } from '../rules/region/approved';
import { coreBuilt } from '../rules/region/core-built';
import { noCrossRegionSinglePoint } from '../rules/region/no-cross-region-single-point';
import { pairBuilt } from '../rules/region/pair-built';
import { zonesExist } from '../rules/region/zones-exist';
import { policiesReviewed } from '../rules/review/policies-reviewed';
import { strategyReviewed } from '../rules/review/strategy-reviewed';
import { allowedValue } from '../rules/schema/allowed-value';
import { conflictingAttributes } from '../rules/schema/conflicting-attributes';
import { knownAttribute } from '../rules/schema/known-attribute';
import { knownType } from '../rules/schema/known-type';
import { requiredAttribute } from '../rules/schema/required-attribute';
import { datacentreCloses } from '../rules/sites/datacentre-closes';
import { tunnelsOnlyToDatacentres } from '../rules/sites/tunnels-only-to-datacentres';
import { oneUnaliasedProvider } from '../rules/state/one-unaliased-provider';
import { providerVersionsPinned } from '../rules/state/provider-versions-pinned';
import { remoteBackend } from '../rules/state/remote-backend';
import { keysOff } from '../rules/storage/keys-off';
import { openOnlyToIdentities } from '../rules/storage/open-only-to-identities';
import { frontDoorOriginsPrivate } from '../rules/web/front-door-origins-private';
import { gatewayHttpsOnly } from '../rules/web/gateway-https-only';
import { wafInPrevention } from '../rules/web/waf-in-prevention';
import { Rule } from '../rules/rule';

/** Changes with every rule that is added, dropped or changed in what it decides. */
export const RULE_SET_VERSION = '1.1.0';

/** The rules that every judgement runs, in the order of their ids. */
export const BASELINE: readonly Rule[] = [
  noOtherWayIn,
  encryptionAtHost,
  noPasswordLogin,
  patchedByPlatform,
  spread,
  trustedLaunch,
  publicAccessOff,
  complete,
  outstanding,
  resolverRegionConfirmed,
  rulesetLinkedInItsRegion,
  zonesLinkedEverywhere,
  exemptionsInForce,
  dnsProxyOn,
  hasIpConfiguration,
  policyOnlySettings,
  policyParentSameRegion,
  threatIntelDeny,
  activeActive,
  connectionComplete,
  generationFitsSku,
  noKeyInConfiguration,
  zoneRedundantSku,
  allowedLocationsAssigned,
  benchmarkAssigned,
  tagsPresent,
  diagnosticsPresent,
  typeKnown,
  addressSpacesDisjoint,
  ddosPlan,
  flowLogAccountOwn,
  flowLogsOn,
  gatewayRoutesNotLearned,
  gatewaySubnetRoutes,
  networkMatchesDeclaration,
  nsgAllowNamesItsEnds,
  nsgExplicitDeny,
  nsgNoWideAllowFromInternet,
  nsgRuleComplete,
  nsgUniquePriority,
  peeringBothHalves,
  peeringGatewayTransitConsistent,
  privateRangesOnly,
  publicIpStandardStatic,
  resolverSubnet,
  routeNextHopComplete,
  specialSubnetSize,
  spokesNotPeeredDirectly,
  subnetHasNsg,
  subnetHasRouteToFirewall,
  subnetNoDefaultOutbound,
  subnetsInsideTheirNetwork,
  declaredDependencies,
  declaredFlowWorks,
  decoyWatched,
  egressThroughFirewall,
  flowInForce,
  flowUnused,
  internetThroughEdge,
  noPrivateCircuit,
  officesServed,
  organisationsApart,
  ruleNeverMatches,
  undeclaredFlow,
  approved,
  coreBuilt,
  noCrossRegionSinglePoint,
  pairBuilt,
  zonesExist,
  policiesReviewed,
  strategyReviewed,
  allowedValue,
  conflictingAttributes,
  knownAttribute,
  knownType,
  requiredAttribute,
  datacentreCloses,
  tunnelsOnlyToDatacentres,
  oneUnaliasedProvider,
  providerVersionsPinned,
  remoteBackend,
  keysOff,
  openOnlyToIdentities,
  frontDoorOriginsPrivate,
  gatewayHttpsOnly,
  wafInPrevention,
];

/** The baseline and the rule that looks back on the judgement itself. */
export const EVERY_RULE: readonly Rule[] = [...BASELINE, exemptionsUsed];
