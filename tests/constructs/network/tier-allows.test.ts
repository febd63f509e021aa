import { Cidr } from '../../../constructs/model/cidr';
import { tierAllows } from '../../../constructs/network/tier-allows';
import { testHub, UKSOUTH } from '../../fixtures/estate';

const TIER = { name: 'app', range: Cidr.parse('10.64.4.0/25') };
const HUB = testHub(UKSOUTH);

const show = (hub: typeof HUB) =>
  tierAllows(hub, TIER).map(
    (allow) =>
      `${allow.direction} ${allow.protocol} ${allow.sources.join()} to ${allow.destinations.join()}:${allow.ports.join()}`,
  );

describe('a tier before any flow is declared', () => {
  it('asks the firewall for names and does nothing else', () => {
    expect(show(HUB)).toEqual([
      'Outbound Udp 10.64.4.0/25 to 10.64.0.4:53',
      'Outbound Tcp 10.64.4.0/25 to 10.64.0.4:53',
    ]);
  });

  it('is reached by Bastion for sessions where the hub has one', () => {
    expect(show({ ...HUB, bastion: true })).toContain('Inbound Tcp 10.64.0.128/26 to 10.64.4.0/25:22,3389');
  });
});
