import { handStep } from '../../../stacks/steps/hand-step';
import { testEstate } from '../../fixtures/estate';

const ACT = { id: 'domain/website', title: 'Validation', unlocks: 'the website' };
const STEP = { text: 'Publish the token.', commands: ['az afd'], verification: 'The state says Approved.' };
const { deployed } = testEstate();

describe('the step of an act', () => {
  it('asks for the day, by file and key, and is not done without it', () => {
    const other = { ...deployed, evidenced: { 'domain/forms': '2026-12-01' } };
    expect(handStep(testEstate({ deployed: other }), ACT, STEP)).toEqual({
      text: 'Publish the token. Once that is seen to be done, write the day into estates/sample/deployed.yaml as evidenced.domain/website.',
      commands: ['az afd'],
      verification: 'The state says Approved.',
      done: false,
    });
  });

  it('is done once the day is written, and says which it was', () => {
    const evidenced = { ...deployed, evidenced: { 'domain/website': '2026-12-01' } };
    expect(handStep(testEstate({ deployed: evidenced }), ACT, STEP)).toMatchObject({
      verification: 'The state says Approved. Seen on 2026-12-01.',
      done: true,
    });
  });
});
