import { Testing } from 'cdktf';
import { DESKTOP_SERVICE } from '../../../constructs/model/desktop-ids';
import { GovernanceStack } from '../../../stacks/governance-stack';
import { desktopEstate, OFFICE_STAFF } from '../../fixtures/desktop-estate';
import { testEstate } from '../../fixtures/estate';
import { stackJson } from '../../support/stack-json';

const { deployed } = testEstate();
const known = { ...deployed, servicePrincipals: { [DESKTOP_SERVICE]: OFFICE_STAFF } };
const powersOf = (estate: ReturnType<typeof desktopEstate>) =>
  stackJson(new GovernanceStack(Testing.app(), estate)).addresses.filter((address) =>
    address.startsWith('azurerm_role_assignment.'),
  );

describe('the right to start and stop session hosts', () => {
  it('is given on the subscriptions that have some', () => {
    expect(powersOf(desktopEstate({}, { deployed: known }))).toEqual([
      'azurerm_role_assignment.services-desktop-power',
    ]);
    expect(powersOf(testEstate({ deployed: known }))).toEqual([]);
  });

  it('waits for the id of the desktop service', () => {
    expect(powersOf(desktopEstate())).toEqual([]);
  });
});
