import { decoyQuery, decoyRanges } from '../../../constructs/monitoring/decoy-query';
import { Flow } from '../../../constructs/model/flow';
import { testEstate, UKSOUTH, UKWEST } from '../../fixtures/estate';

const DECOY: Flow = {
  id: 'touch-decoy',
  kind: 'decoy',
  from: [{ kind: 'tier', spoke: 'website', tier: 'app' }],
  to: [{ kind: 'tier', spoke: 'website', tier: 'private-endpoints' }],
  ports: [{ protocol: 'tcp', first: 22, last: 22 }],
  why: 'whoever looks around finds it',
  owner: 'security@example.org',
  reach: 'region',
  position: { file: 'estate.yaml', line: 1, column: 1 },
};

describe('the query for who spoke to a decoy', () => {
  it('asks for every decoy of its own region, each once', () => {
    const estate = testEstate({ flows: [DECOY, { ...DECOY, id: 'again' }] });
    expect(decoyRanges(estate, UKSOUTH)).toEqual(['10.64.4.128/26']);
    expect(decoyRanges(estate, UKWEST)).toEqual(['10.72.4.128/26']);
  });

  it('has none to ask for where no flow is a decoy', () => {
    expect(decoyRanges(testEstate({ flows: [{ ...DECOY, kind: 'service' }] }), UKSOUTH)).toEqual([]);
  });

  it('counts denied packets too, and names every range', () => {
    const query = decoyQuery(['10.0.0.0/28', '10.1.0.0/28']);
    expect(query).toContain(
      'ipv4_is_in_range(DestIp, "10.0.0.0/28") or ipv4_is_in_range(DestIp, "10.1.0.0/28")',
    );
    expect(query).not.toContain('FlowStatus ==');
  });
});
