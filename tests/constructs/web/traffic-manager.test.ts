import { TrafficManager } from '../../../constructs/web/traffic-manager';
import { synthesize } from '../../fixtures/synthesize';
import { edgesOf, FORMS, webEstate } from '../../fixtures/web-estate';

const estate = webEstate();
const build = () =>
  synthesize(
    (stack) =>
      new TrafficManager(stack, 'switch', {
        estate,
        service: FORMS,
        edges: edgesOf(estate, FORMS),
        resourceGroupName: 'rg-global-forms',
      }),
    estate,
  );

describe('what switches between the gateways of a service', () => {
  it('asks each for the health path as the public does, and forgets its answer soon', () => {
    expect(build()['azurerm_traffic_manager_profile.switch-profile']).toMatchObject({
      traffic_routing_method: 'Priority',
      dns_config: { ttl: 30 },
      monitor_config: {
        protocol: 'HTTPS',
        port: 443,
        path: '/health',
        interval_in_seconds: 10,
        timeout_in_seconds: 5,
        custom_header: [{ name: 'host', value: 'forms.example.org' }],
      },
    });
  });

  it('prefers the first region, by the addresses of the gateways', () => {
    const resources = build();
    const endpoints = ['uksouth', 'ukwest'].map(
      (region) => resources[`azurerm_traffic_manager_azure_endpoint.switch-${region}`],
    );
    expect(endpoints.map((endpoint) => endpoint?.['priority'])).toEqual([1, 2]);
    expect(endpoints[1]?.['target_resource_id']).toMatch(
      /rg-edge-forms-ukw\/providers\/Microsoft\.Network\/publicIPAddresses\/pip-forms-gateway-ukw$/,
    );
  });
});
