import {
  activationDuration,
  activationRules,
} from '../../../../constructs/identity/privileged/activation-rules';
import { ACTIVATION } from '../../../fixtures/identity';
import { testId } from '../../../fixtures/tenant';

describe('the length of an activation', () => {
  it.each([
    [0.5, 'PT30M'],
    [1, 'PT1H'],
    [1.5, 'PT1H30M'],
    [23.5, 'PT23H30M'],
    [24, 'P1D'],
  ])('%s hours is %s', (hours, duration) => expect(activationDuration(hours)).toBe(duration));

  it.each([0, 0.25, 24.5, -1])('%s hours is refused', (hours) => {
    expect(() => activationDuration(hours)).toThrow(
      `an activation of ${hours} hours can't be declared: write 0.5 to 23.5 by halves, or 24`,
    );
  });
});

describe('what an activation takes', () => {
  it('is the word of an approver, where there are any', () => {
    expect(activationRules(ACTIVATION, 'groupMembers')).toEqual({
      maximumDuration: 'PT4H',
      requireMultifactorAuthentication: true,
      requireJustification: true,
      requireTicketInfo: true,
      requireApproval: true,
      approvalStage: { primaryApprover: [{ objectId: testId(91), type: 'groupMembers' }] },
    });
  });

  it('is no stage that nobody approves', () => {
    expect(activationRules({ ...ACTIVATION, approvers: [] }, 'Group')).toMatchObject({
      requireApproval: false,
      approvalStage: undefined,
    });
  });
});
