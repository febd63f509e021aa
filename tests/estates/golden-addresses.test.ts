import { addressesOf, goldenOf, lostAddresses } from '../support/golden-addresses';
import { ESTATES } from '../support/synthesized';

describe.each(ESTATES)('the addresses of %s', (estate) => {
  it('lose none without a recorded move', () => {
    expect(lostAddresses(estate)).toEqual([]);
  });

  it('are those of the golden list: `npm run golden` writes it', () => {
    expect(addressesOf(estate)).toEqual(goldenOf(estate));
  });
});
