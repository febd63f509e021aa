import {
  firewallRoutes,
  gatewayEdgeRoutes,
  gatewayRoutes,
  resolverRoutes,
  Route,
  spokeRoutes,
} from '../../../constructs/network/routes';
import {
  DATACENTRE,
  estateWithDatacentre,
  testEstate,
  testHub,
  testSpoke,
  UKSOUTH,
} from '../../fixtures/estate';

const show = (routes: readonly Route[]) =>
  routes.map(({ name, prefix, to }) => `${name}: ${prefix} to ${to === 'Internet' ? to : to.firewall}`);

const twoSpokes = estateWithDatacentre({
  spokes: [
    testSpoke('website', 4),
    { ...testSpoke('library', 5), networks: testSpoke('library', 5).networks.slice(0, 1) },
  ],
});
const [south, west] = twoSpokes.hubs;

describe('routes of a spoke', () => {
  it('lead everything to the firewall of its region, the hub subnets that stand in Azure by name', () => {
    expect(show(spokeRoutes(testHub(UKSOUTH)))).toEqual([
      'default: 0.0.0.0/0 to 10.64.0.4',
      'hub-snet-dns-inbound: 10.64.0.96/28 to 10.64.0.4',
      'hub-snet-dns-outbound: 10.64.0.112/28 to 10.64.0.4',
    ]);
  });

  it('take in the gateway once there is one', () => {
    expect(show(spokeRoutes(testHub(UKSOUTH, [DATACENTRE])))).toContain(
      'hub-gatewaysubnet: 10.64.0.64/27 to 10.64.0.4',
    );
  });

  it("leave Bastion's subnet its direct way, since its questions come that way", () => {
    const withBastion = spokeRoutes({ ...testHub(UKSOUTH), bastion: true });
    expect(show(withBastion)).toEqual(show(spokeRoutes(testHub(UKSOUTH))));
  });
});

describe("routes of an application gateway's subnet", () => {
  it('lead to every other network by the firewall, and leave the way to the Internet and to its own network direct', () => {
    const own = twoSpokes.spokes[0]!.networks[0]!;
    expect(show(gatewayEdgeRoutes(twoSpokes, south, own))).toEqual([
      'hub-gatewaysubnet: 10.64.0.64/27 to 10.64.0.4',
      'hub-snet-dns-inbound: 10.64.0.96/28 to 10.64.0.4',
      'hub-snet-dns-outbound: 10.64.0.112/28 to 10.64.0.4',
      'hub-ukwest: 10.72.0.0/22 to 10.64.0.4',
      'spoke-library-uksouth: 10.64.5.0/24 to 10.64.0.4',
      'spoke-website-ukwest: 10.72.4.0/24 to 10.64.0.4',
    ]);
  });
});

describe('routes of the firewall subnet', () => {
  it('lead to every network of the other region by its firewall, and keep the direct way out', () => {
    expect(show(firewallRoutes(twoSpokes, west))).toEqual([
      'internet: 0.0.0.0/0 to Internet',
      'hub-uksouth: 10.64.0.0/22 to 10.64.0.4',
      'spoke-website-uksouth: 10.64.4.0/24 to 10.64.0.4',
      'spoke-library-uksouth: 10.64.5.0/24 to 10.64.0.4',
    ]);
    expect(show(firewallRoutes(twoSpokes, south))).toEqual([
      'internet: 0.0.0.0/0 to Internet',
      'hub-ukwest: 10.72.0.0/22 to 10.72.0.4',
      'spoke-website-ukwest: 10.72.4.0/24 to 10.72.0.4',
    ]);
  });
});

describe('routes of the gateway subnet', () => {
  it("lead to each spoke of the region, the resolver and the other hub by the region's firewall, and have no default", () => {
    expect(show(gatewayRoutes(twoSpokes, south))).toEqual([
      'spoke-website: 10.64.4.0/24 to 10.64.0.4',
      'spoke-library: 10.64.5.0/24 to 10.64.0.4',
      'hub-snet-dns-inbound: 10.64.0.96/28 to 10.64.0.4',
      'hub-snet-dns-outbound: 10.64.0.112/28 to 10.64.0.4',
      'hub-ukwest: 10.72.0.0/22 to 10.64.0.4',
    ]);
  });
});

describe('routes of the resolver subnets', () => {
  it('cover each network that a peering would reach past the firewall', () => {
    const estate = testEstate();
    expect(show(resolverRoutes(estate, estate.hubs[0]))).toEqual([
      'default: 0.0.0.0/0 to 10.64.0.4',
      'hub-ukwest: 10.72.0.0/22 to 10.64.0.4',
      'spoke-website: 10.64.4.0/24 to 10.64.0.4',
    ]);
  });
});
