import { Estate } from '../../../constructs/model/estate';
import { Tenant } from '../../../constructs/model/identity';
import { identitySteps } from '../../../stacks/steps/identity-steps';
import { GALLERY, joiningEstate } from '../../fixtures/joining';
import { TENANT_POSITION, testId, testTenant } from '../../fixtures/tenant';

const stepsOf = (changes: Partial<Tenant> = {}, deployed: Partial<Estate['deployed']> = {}) => {
  const estate = joiningEstate(testTenant(changes));
  return identitySteps({ ...estate, deployed: { ...estate.deployed, ...deployed } });
};
const placeOf = (
  steps: readonly { readonly text: string; readonly commands?: readonly string[] }[],
  part: string,
) => steps.findIndex(({ text, commands = [] }) => [text, ...commands].some((line) => line.includes(part)));

describe('the steps of a tenant', () => {
  it('are none without one', () => {
    expect(identitySteps({ ...joiningEstate(), identity: { tenants: [] } })).toEqual([]);
  });

  it('sign in to it, make sure of a way back, and switch security defaults off before its policies', () => {
    const steps = stepsOf();
    const order = ['az login', 'break-glass/council', 'security-defaults/council', 'identity-council'];
    expect(order.map((part) => placeOf(steps, part))).toEqual([0, 1, 2, 3]);
  });

  it('see that people are in the groups of personas before CA001 acts on them', () => {
    const steps = stepsOf();
    const fill = steps[placeOf(steps, 'CA001 blocks whoever is in none')];
    expect(fill?.commands).toHaveLength(2);
    expect(fill?.commands?.[0]).toContain('az ad group show --group council-persona-staff');
    const policies = [{ code: 'CA001', state: 'off', position: TENANT_POSITION }] as const;
    expect(placeOf(stepsOf({ policies }), 'CA001 blocks whoever is in none')).toBe(-1);
  });

  it('make what comes from the gallery first, write its id back, and deploy again', () => {
    const applications = [GALLERY];
    const steps = stepsOf({ applications });
    const first = placeOf(steps, 'gallery-council');
    expect(first).toBeLessThan(placeOf(steps, 'deploy identity-council'));
    expect(steps[first + 1]?.text).toContain('servicePrincipals.council/private-access');
    expect(steps.at(-1)?.commands?.[0]).toContain('gallery-council identity-council');
    const written = stepsOf(
      { applications },
      { servicePrincipals: { 'council/private-access': testId(81) } },
    );
    expect([steps, written].map((list) => list[first]?.done)).toEqual([false, true]);
  });

  it('send requests with what each takes', () => {
    const steps = stepsOf();
    const step = steps[placeOf(steps, 'evidenced.security-defaults/council')];
    expect(step?.text).toContain('It takes: Policy.Read.All and Policy.ReadWrite.ConditionalAccess.');
    expect(step?.commands).toEqual([
      `az rest --method patch --url "https://graph.microsoft.com/v1.0/policies/identitySecurityDefaultsEnforcementPolicy" --headers Content-Type=application/json --body '{"isEnabled":false}'`,
    ]);
    expect(step?.verification).toContain('--query "isEnabled" --output tsv says false.');
  });
});
