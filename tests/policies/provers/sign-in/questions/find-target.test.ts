import { findDevice } from '../../../../../policies/provers/sign-in/questions/find-device';
import { findTarget } from '../../../../../policies/provers/sign-in/questions/find-target';
import { SMALL_TENANT } from './small-tenant';

describe('what a question is signed in to', () => {
  it.each([
    ['office365', { kind: 'application', id: 'office-365-other' }],
    ['Office 365', { kind: 'application', id: 'office-365-other' }],
    ['virtual-desktop', { kind: 'application', id: '9cdead84-a844-4324-93f2-b2e6bb768d07' }],
    ['care records', { kind: 'application', id: '11111111-2222-4333-8444-555555555555' }],
    ['Exchange Online', { kind: 'application', id: '00000002-0000-0ff1-ce00-000000000000' }],
    [
      'AA000000-0000-4000-8000-000000000000',
      { kind: 'application', id: 'aa000000-0000-4000-8000-000000000000' },
    ],
    ['register-device', { kind: 'user-action', action: 'urn:user:registerdevice' }],
    ['context:c1', { kind: 'authentication-context', id: 'c1' }],
  ])('is understood as %s', (text, target) => {
    expect(findTarget(SMALL_TENANT, text)).toEqual(target);
  });

  it('is not understood where nothing has that name, and says what there is', () => {
    expect(findTarget(SMALL_TENANT, 'payroll')).toMatchObject({
      problem: '"payroll" is nothing that people sign in to here',
      suggestions: expect.arrayContaining(['office365', 'Care records', 'AzurePortal']),
    });
  });
});

describe('the device of a question', () => {
  it('has a state, and attributes', () => {
    expect(findDevice('Compliant, extensionAttribute1=kiosk')).toEqual({
      state: 'compliant',
      attributes: new Map([['extensionAttribute1', 'kiosk']]),
    });
  });

  it('is nothing that Entra knows, if only attributes are said', () => {
    expect(findDevice('model=Surface')).toMatchObject({ state: 'unregistered' });
  });

  it.each(['managed', 'compliant,hybrid'])('is not understood as %s', (text) => {
    expect(findDevice(text)).toMatchObject({ problem: expect.stringContaining('is no state of a device') });
  });
});
