import { DESKTOP_SERVICE } from '../../../constructs/model/desktop-ids';
import { beforeDesktopsSteps, desktopSteps } from '../../../stacks/steps/desktop-steps';
import { desktopEstate, OFFICE_STAFF } from '../../fixtures/desktop-estate';
import { testEstate } from '../../fixtures/estate';

describe('the steps of desktops', () => {
  it('are none where there are no desktops', () => {
    expect([...beforeDesktopsSteps(testEstate()), ...desktopSteps(testEstate())]).toEqual([]);
  });

  it('ask for the id of the desktop service until it is written back', () => {
    const { deployed } = testEstate();
    const known = { ...deployed, servicePrincipals: { [DESKTOP_SERVICE]: OFFICE_STAFF } };
    const [before] = beforeDesktopsSteps(desktopEstate());
    const [after] = beforeDesktopsSteps(desktopEstate({}, { deployed: known }));
    expect(before).toMatchObject({
      done: false,
      text: expect.stringContaining(`servicePrincipals.${DESKTOP_SERVICE}`),
    });
    expect(after!.done).toBe(true);
  });

  it('have groups that are known by name given their roles by hand', () => {
    expect(desktopSteps(desktopEstate())).toEqual([]);
    expect(desktopSteps(desktopEstate({ assigned: ['Surveyors'] }))[0]!.text).toContain('Surveyors');
  });
});
