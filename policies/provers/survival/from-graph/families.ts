import { readApplicationGateway } from './application-gateways';
import { APPLICATIONS } from './balancers';
import { readResolverEndpoint, readPrivateZone } from './dns';
import { readBastion, readFirewall, readNatGateway } from './firewalls';
import { readFrontDoor } from './front-doors';
import { readCircuit, readGateway } from './gateways';
import { readLoadBalancer } from './load-balancers';
import { MACHINES, readMachine } from './machines';
import { readApplication, readPlan } from './plans';
import { readPrivateLinkService } from './private-link-services';
import { readPublicAddress } from './public-addresses';
import { NodeReader } from './reading';
import { readRegional } from './regional';
import { readScaleSet, SCALE_SETS } from './scale-sets';
import { STATEFUL } from './stateful';
import { readTrafficManager } from './traffic-managers';

/** Who reads a resource, by its type. What isn't here is opaque to whatever leans on it. */
export const FAMILIES: ReadonlyMap<string, NodeReader> = new Map<string, NodeReader>([
  ...MACHINES.map((type) => [type, readMachine] as const),
  ...SCALE_SETS.map((type) => [type, readScaleSet] as const),
  ['azurerm_service_plan', readPlan],
  ...APPLICATIONS.map((type) => [type, readApplication] as const),
  ['azurerm_linux_web_app_slot', readApplication],
  ['azurerm_windows_web_app_slot', readApplication],
  ['azurerm_lb', readLoadBalancer],
  ['azurerm_application_gateway', readApplicationGateway],
  ['azurerm_private_link_service', readPrivateLinkService],
  ['azurerm_private_endpoint', readRegional],
  ['azurerm_log_analytics_workspace', readRegional],
  ['azurerm_automation_account', readRegional],
  ['azurerm_public_ip', readPublicAddress],
  ['azurerm_public_ip_prefix', readPublicAddress],
  ['azurerm_cdn_frontdoor_profile', readFrontDoor],
  ['azurerm_traffic_manager_profile', readTrafficManager],
  ['azurerm_nat_gateway', readNatGateway],
  ['azurerm_firewall', readFirewall],
  ['azurerm_virtual_network_gateway', readGateway],
  ['azurerm_express_route_circuit', readCircuit],
  ['azurerm_bastion_host', readBastion],
  ['azurerm_private_dns_resolver', readRegional],
  ['azurerm_private_dns_resolver_inbound_endpoint', readResolverEndpoint],
  ['azurerm_private_dns_zone', readPrivateZone],
  ...Object.entries(STATEFUL),
]);
