import { gapsText } from '../../cli/sign-in-text';

const STYLE = { colour: false, width: 100 };
const NONE = { tenant: 'county', gaps: [], isEveryGap: true, undecided: [] };

describe('the gaps of a tenant, for a terminal', () => {
  it('are none only if every obligation is proven', () => {
    expect(gapsText(NONE, STYLE)).toBe(
      'county: no gap. Every sign-in is blocked, or meets what is asked of it.\n',
    );
    expect(gapsText({ ...NONE, undecided: ['the export has a further page'] }, STYLE)).toBe(
      'county: not decided\n???  Not decided: the export has a further page.\n',
    );
  });
});
