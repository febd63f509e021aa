import { controllersOf } from '../../../constructs/model/session-border-controllers';
import { UKSOUTH, UKWEST } from '../../fixtures/estate';
import { CARRIER, estateWithFlows } from '../../fixtures/flows';

describe("a carrier's session border controllers", () => {
  const estate = estateWithFlows({ carriers: [CARRIER] });

  it('are the machines of its tier in the region, numbered as they are named', () => {
    expect(controllersOf(estate, CARRIER, UKSOUTH)).toEqual([
      { number: 1, address: '10.64.6.4' },
      { number: 2, address: '10.64.6.5' },
    ]);
    expect(controllersOf(estate, CARRIER, UKWEST).map(({ address }) => address)).toEqual([
      '10.72.6.4',
      '10.72.6.5',
    ]);
  });

  it('are none where the tier is not', () => {
    const south = {
      ...estate,
      spokes: estate.spokes.map((spoke) => ({ ...spoke, networks: spoke.networks.slice(0, 1) })),
    };
    expect(controllersOf(south, CARRIER, UKWEST)).toEqual([]);
  });

  it('have to be declared', () => {
    expect(() => controllersOf({ ...estate, servers: [] }, CARRIER, UKSOUTH)).toThrow(
      'carrier "sip-trunk" leads to telephony/session-border, which has no servers of role session-border-controller',
    );
  });
});
