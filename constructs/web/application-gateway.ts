import {
  ApplicationGateway as AzurermApplicationGateway,
  ApplicationGatewayConfig,
} from '@cdktf/provider-azurerm/lib/application-gateway';
import { Construct } from 'constructs';
import { PublishedService } from '../model/flow';
import { azureName } from '../model/names';
import { Placement, zonesOf } from '../network/placement';
import { WebService, webServiceOf } from './web-service';

/** One region's gateway of a service. */
export interface ApplicationGatewayProps extends Placement {
  readonly service: PublishedService;
  /** Id of the edge tier's subnet, which the gateway has to itself. */
  readonly subnetId: string;
  readonly publicAddressId: string;
  /** Id of its web application firewall policy. */
  readonly firewallPolicyId: string;
  /** Id of the identity that may read the certificate. */
  readonly certificateReaderId: string;
  /** Id of the certificate's secret, without a version. */
  readonly certificateSecretId: string;
  /** Addresses of the servers behind it. */
  readonly servers: readonly string[];
}

/** Parts refer to one another by name. */
const PART = {
  frontend: 'public',
  port: 'https',
  certificate: 'host',
  listener: 'https',
  servers: 'servers',
  settings: 'https-to-servers',
  probe: 'health',
} as const;

/** The loss of one instance, or of its zone, is then nothing that anybody notices. */
const LEAST_INSTANCES = 2;
const MOST_INSTANCES = 10;
const PROBE_SECONDS = 15;
const PROBE_TIMEOUT_SECONDS = 10;
const PROBES_TO_FAIL = 3;
const REQUEST_SECONDS = 60;
const DRAIN_SECONDS = 60;

/**
 * The way in from the Internet to a web service of one region: HTTPS to one host, through a web application firewall in
 * prevention, and HTTPS again to the servers, whose certificate has to be of that host and a public authority's. It does not
 * listen to plain HTTP.
 */
export class ApplicationGateway extends AzurermApplicationGateway {
  /** @throws RangeError if the service has no host or not one TCP port, or if there is no server */
  constructor(scope: Construct, id: string, props: ApplicationGatewayProps) {
    const { service, region } = props;
    if (props.servers.length === 0) {
      throw new RangeError(
        `published service "${service.name}" leads to no server in ${region.name}: its tier needs a server group`,
      );
    }
    const web = webServiceOf(service);
    super(scope, id, {
      name: azureName('applicationGateway', region, service.name),
      location: region.name,
      resourceGroupName: props.resourceGroupName,
      zones: zonesOf(region),
      sku: { name: 'WAF_v2', tier: 'WAF_v2' },
      autoscaleConfiguration: { minCapacity: LEAST_INSTANCES, maxCapacity: MOST_INSTANCES },
      enableHttp2: true,
      firewallPolicyId: props.firewallPolicyId,
      identity: { type: 'UserAssigned', identityIds: [props.certificateReaderId] },
      gatewayIpConfiguration: [{ name: 'primary', subnetId: props.subnetId }],
      ...listening(props, web),
      ...serving(props, web),
    });
  }
}

function listening(
  props: ApplicationGatewayProps,
  { host }: WebService,
): Pick<
  ApplicationGatewayConfig,
  'frontendIpConfiguration' | 'frontendPort' | 'sslCertificate' | 'sslPolicy' | 'httpListener'
> {
  return {
    frontendIpConfiguration: [{ name: PART.frontend, publicIpAddressId: props.publicAddressId }],
    frontendPort: [{ name: PART.port, port: 443 }],
    sslCertificate: [{ name: PART.certificate, keyVaultSecretId: props.certificateSecretId }],
    sslPolicy: { policyType: 'Predefined', policyName: 'AppGwSslPolicy20220101S' },
    httpListener: [
      {
        name: PART.listener,
        frontendIpConfigurationName: PART.frontend,
        frontendPortName: PART.port,
        protocol: 'Https',
        hostName: host,
        sslCertificateName: PART.certificate,
      },
    ],
  };
}

function serving(
  { servers, service }: ApplicationGatewayProps,
  { host, port }: WebService,
): Pick<
  ApplicationGatewayConfig,
  'backendAddressPool' | 'backendHttpSettings' | 'probe' | 'requestRoutingRule'
> {
  return {
    backendAddressPool: [{ name: PART.servers, ipAddresses: [...servers] }],
    backendHttpSettings: [
      {
        name: PART.settings,
        protocol: 'Https',
        port,
        hostName: host,
        probeName: PART.probe,
        cookieBasedAffinity: 'Disabled',
        requestTimeout: REQUEST_SECONDS,
        connectionDraining: { enabled: true, drainTimeoutSec: DRAIN_SECONDS },
      },
    ],
    probe: [
      {
        name: PART.probe,
        protocol: 'Https',
        path: service.healthPath,
        pickHostNameFromBackendHttpSettings: true,
        interval: PROBE_SECONDS,
        timeout: PROBE_TIMEOUT_SECONDS,
        unhealthyThreshold: PROBES_TO_FAIL,
      },
    ],
    requestRoutingRule: [
      {
        name: 'to-servers',
        priority: 100,
        ruleType: 'Basic',
        httpListenerName: PART.listener,
        backendAddressPoolName: PART.servers,
        backendHttpSettingsName: PART.settings,
      },
    ],
  };
}
