import { joiningSteps } from '../../../stacks/steps/joining-steps';
import { DIRECTORY, joiningEstate } from '../../fixtures/joining';
import { testTenant } from '../../fixtures/tenant';

describe('the steps of directories', () => {
  it('deploy how joiners come in before anything is bound to it', () => {
    const [first] = joiningSteps(joiningEstate());
    expect(first?.commands?.[0]).toContain('provisioning-corporate-uksouth');
  });

  it('let HR write to the container of extracts and nowhere else', () => {
    const step = joiningSteps(joiningEstate()).find(({ text }) => text.includes('evidenced.hr-extract/'));
    expect(step?.commands).toHaveLength(1);
    expect(step?.commands?.[0]).toMatch(
      /--role "Storage Blob Data Contributor" .* --scope \S+\/blobServices\/default\/containers\/extracts$/,
    );
  });

  it('end with a first run that asks for nothing', () => {
    const last = joiningSteps(joiningEstate()).at(-1);
    expect(last?.text).toContain('it remembers who is there and asks for nothing');
    expect(last?.commands?.[1]).toContain('--automation-account-name aa-joiners-corporate-uks');
  });

  it('know of passwords and synchronisation only, where nobody joins by it', () => {
    const directories = [{ ...DIRECTORY, joiners: undefined }];
    const steps = joiningSteps(joiningEstate(testTenant({ directories })));
    expect(steps.map(({ text }) => /evidenced\.([a-z-]+)/.exec(text)?.[1])).toEqual([
      'password-policy',
      'synchronisation',
    ]);
  });
});
