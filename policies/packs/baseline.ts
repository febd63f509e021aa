import { noOtherWayIn } from '../rules/access/no-other-way-in';
import { encryptionAtHost } from '../rules/compute/encryption-at-host';
import { noPasswordLogin } from '../rules/compute/no-password-login';
import { patchedByPlatform } from '../rules/compute/patched-by-platform';
import { spread } from '../rules/compute/spread';
import { trustedLaunch } from '../rules/compute/trusted-launch';
import { windowsServer2019OrNewer } from '../rules/compute/windows-server-2019-or-newer';
import { keptWithinBounds } from '../rules/data/kept-within-bounds';
import { preferredDatabase } from '../rules/data/preferred-database';
import { publicAccessOff } from '../rules/data/public-access-off';
import { complete } from '../rules/deployment/complete';
import { outstanding } from '../rules/deployment/outstanding';
import { personalByExemption } from '../rules/desktop/personal-by-exemption';
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
import { applicationsGuarded } from '../rules/identity/applications-guarded';
import { applicationsInPlace } from '../rules/identity/applications-in-place';
import { approvalWorks } from '../rules/identity/approval-works';
import { baselineComplete } from '../rules/identity/baseline-complete';
import { breakGlassExcluded } from '../rules/identity/break-glass-excluded';
import { clientTypesWhole } from '../rules/identity/client-types-whole';
import { controlsPossible } from '../rules/identity/controls-possible';
import { countriesKnown } from '../rules/identity/countries-known';
import { exclusionGroupsGuarded } from '../rules/identity/exclusion-groups-guarded';
import { federatedCredentialsBound } from '../rules/identity/federated-credentials-bound';
import { groupsPossible } from '../rules/identity/groups-possible';
import { guestsExpire } from '../rules/identity/guests-expire';
import { guestsSettle } from '../rules/identity/guests-settle';
import { idsFit } from '../rules/identity/ids-fit';
import { includedOrExcluded } from '../rules/identity/included-or-excluded';
import { includesSomething } from '../rules/identity/includes-something';
import { modernAuthentication } from '../rules/identity/modern-authentication';
import { namesUnique } from '../rules/identity/names-unique';
import { noStandingPrivilege } from '../rules/identity/no-standing-privilege';
import { noWildcardRoles } from '../rules/identity/no-wildcard-roles';
import { oneRiskAPolicy } from '../rules/identity/one-risk-a-policy';
import { packagesApproved } from '../rules/identity/packages-approved';
import { passwordChangePossible } from '../rules/identity/password-change-possible';
import { passwordsLongAndLasting } from '../rules/identity/passwords-long-and-lasting';
import { rangesCanonical } from '../rules/identity/ranges-canonical';
import { redirectsSafe } from '../rules/identity/redirects-safe';
import { roleScopesFit } from '../rules/identity/role-scopes-fit';
import { schedulesEnd } from '../rules/identity/schedules-end';
import { servicePrincipalsApart } from '../rules/identity/service-principals-apart';
import { sessionControlsFit } from '../rules/identity/session-controls-fit';
import { strengthsPossible } from '../rules/identity/strengths-possible';
import { targetsFit } from '../rules/identity/targets-fit';
import { tenantLimits } from '../rules/identity/tenant-limits';
import { usersFit } from '../rules/identity/users-fit';
import { wordsStandAlone } from '../rules/identity/words-stand-alone';
import { loginsKnown } from '../rules/mfa/logins-known';
import { noAccessKeys } from '../rules/mfa/no-access-keys';
import { noBasicPublishing } from '../rules/mfa/no-basic-publishing';
import { noClientSecrets } from '../rules/mfa/no-client-secrets';
import { noLocalAccounts } from '../rules/mfa/no-local-accounts';
import { noSharedKeys } from '../rules/mfa/no-shared-keys';
import { noSqlLogins } from '../rules/mfa/no-sql-logins';
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
import { notRetired } from '../rules/obsolete/not-retired';
import { retiresSoon } from '../rules/obsolete/retires-soon';
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
import { machinesBackedUp } from '../rules/recovery/machines-backed-up';
import { storesBackedUp } from '../rules/recovery/stores-backed-up';
import { vaultInTheRightRegion } from '../rules/recovery/vault-in-the-right-region';
import { vaultsSurvive } from '../rules/recovery/vaults-survive';
import { approved } from '../rules/region/approved';
import { coreBuilt } from '../rules/region/core-built';
import { noCrossRegionSinglePoint } from '../rules/region/no-cross-region-single-point';
import { pairBuilt } from '../rules/region/pair-built';
import { zonesExist } from '../rules/region/zones-exist';
import { policiesReviewed } from '../rules/review/policies-reviewed';
import { strategyReviewed } from '../rules/review/strategy-reviewed';
import { backupsImmutable } from '../rules/safe/backups-immutable';
import { deletedComesBack } from '../rules/safe/deleted-comes-back';
import { locked } from '../rules/safe/locked';
import { twoPersonDeletion } from '../rules/safe/two-person-deletion';
import { versionsKept } from '../rules/safe/versions-kept';
import { offOutsideHours } from '../rules/saving/off-outside-hours';
import { scalesWithDemand } from '../rules/saving/scales-with-demand';
import { allowedValue } from '../rules/schema/allowed-value';
import { conflictingAttributes } from '../rules/schema/conflicting-attributes';
import { knownAttribute } from '../rules/schema/known-attribute';
import { knownType } from '../rules/schema/known-type';
import { requiredAttribute } from '../rules/schema/required-attribute';
import { packageComplete } from '../rules/services/package-complete';
import { breakGlassWorks } from '../rules/sign-in/break-glass-works';
import { exceptionsWork } from '../rules/sign-in/exceptions-work';
import { exclusionsDeclared } from '../rules/sign-in/exclusions-declared';
import { licencesFit } from '../rules/sign-in/licences-fit';
import { noContradictions } from '../rules/sign-in/no-contradictions';
import { noStrayIds } from '../rules/sign-in/no-stray-ids';
import { nobodyLockedOut } from '../rules/sign-in/nobody-locked-out';
import { obligationsMet } from '../rules/sign-in/obligations-met';
import { policyDecidesNothing } from '../rules/sign-in/policy-decides-nothing';
import { datacentreCloses } from '../rules/sites/datacentre-closes';
import { tunnelsOnlyToDatacentres } from '../rules/sites/tunnels-only-to-datacentres';
import { oneUnaliasedProvider } from '../rules/state/one-unaliased-provider';
import { providerVersionsPinned } from '../rules/state/provider-versions-pinned';
import { remoteBackend } from '../rules/state/remote-backend';
import { keysOff } from '../rules/storage/keys-off';
import { openOnlyToIdentities } from '../rules/storage/open-only-to-identities';
import { capacity } from '../rules/survival/capacity';
import { commonCausesAccepted } from '../rules/survival/common-causes-accepted';
import { desktops } from '../rules/survival/desktops';
import { directory } from '../rules/survival/directory';
import { failureDomains } from '../rules/survival/failure-domains';
import { meansOfRecovery } from '../rules/survival/means-of-recovery';
import { nodes } from '../rules/survival/nodes';
import { pairs } from '../rules/survival/pairs';
import { partsBuilt } from '../rules/survival/parts-built';
import { promisesPossible } from '../rules/survival/promises-possible';
import { publicAlways } from '../rules/survival/public-always';
import { regions } from '../rules/survival/regions';
import { sitesLeft } from '../rules/survival/sites-left';
import { frontDoorOriginsPrivate } from '../rules/web/front-door-origins-private';
import { gatewayHttpsOnly } from '../rules/web/gateway-https-only';
import { onAppServiceOrIis } from '../rules/web/on-app-service-or-iis';
import { wafInPrevention } from '../rules/web/waf-in-prevention';
import { Rule } from '../rules/rule';

/** Changes with every rule that is added, dropped or changed in what it decides. */
export const RULE_SET_VERSION = '1.3.0';

/** The rules that every judgement runs, in the order of their ids. */
export const BASELINE: readonly Rule[] = [
  noOtherWayIn,
  encryptionAtHost,
  noPasswordLogin,
  patchedByPlatform,
  spread,
  trustedLaunch,
  windowsServer2019OrNewer,
  keptWithinBounds,
  preferredDatabase,
  publicAccessOff,
  complete,
  outstanding,
  personalByExemption,
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
  applicationsGuarded,
  applicationsInPlace,
  approvalWorks,
  baselineComplete,
  breakGlassExcluded,
  clientTypesWhole,
  controlsPossible,
  countriesKnown,
  exclusionGroupsGuarded,
  federatedCredentialsBound,
  groupsPossible,
  guestsExpire,
  guestsSettle,
  idsFit,
  includedOrExcluded,
  includesSomething,
  modernAuthentication,
  namesUnique,
  noStandingPrivilege,
  noWildcardRoles,
  oneRiskAPolicy,
  packagesApproved,
  passwordChangePossible,
  passwordsLongAndLasting,
  rangesCanonical,
  redirectsSafe,
  roleScopesFit,
  schedulesEnd,
  servicePrincipalsApart,
  sessionControlsFit,
  strengthsPossible,
  targetsFit,
  tenantLimits,
  usersFit,
  wordsStandAlone,
  loginsKnown,
  noAccessKeys,
  noBasicPublishing,
  noClientSecrets,
  noLocalAccounts,
  noSharedKeys,
  noSqlLogins,
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
  notRetired,
  retiresSoon,
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
  machinesBackedUp,
  storesBackedUp,
  vaultInTheRightRegion,
  vaultsSurvive,
  approved,
  coreBuilt,
  noCrossRegionSinglePoint,
  pairBuilt,
  zonesExist,
  policiesReviewed,
  strategyReviewed,
  backupsImmutable,
  deletedComesBack,
  locked,
  twoPersonDeletion,
  versionsKept,
  offOutsideHours,
  scalesWithDemand,
  allowedValue,
  conflictingAttributes,
  knownAttribute,
  knownType,
  requiredAttribute,
  packageComplete,
  breakGlassWorks,
  exceptionsWork,
  exclusionsDeclared,
  licencesFit,
  noContradictions,
  noStrayIds,
  nobodyLockedOut,
  obligationsMet,
  policyDecidesNothing,
  datacentreCloses,
  tunnelsOnlyToDatacentres,
  oneUnaliasedProvider,
  providerVersionsPinned,
  remoteBackend,
  keysOff,
  openOnlyToIdentities,
  capacity,
  commonCausesAccepted,
  desktops,
  directory,
  failureDomains,
  meansOfRecovery,
  nodes,
  pairs,
  partsBuilt,
  promisesPossible,
  publicAlways,
  regions,
  sitesLeft,
  frontDoorOriginsPrivate,
  gatewayHttpsOnly,
  onAppServiceOrIis,
  wafInPrevention,
];

/** The baseline and the rule that looks back on the judgement itself. */
export const EVERY_RULE: readonly Rule[] = [...BASELINE, exemptionsUsed];
