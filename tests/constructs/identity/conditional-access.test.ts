import { TerraformStack, Testing } from 'cdktf';
import { ConditionalAccess } from '../../../constructs/identity/conditional-access';
import { BASELINE } from '../../../constructs/identity/policies/baseline';
import { ALL_APPLICATIONS, NOBODY, Policy } from '../../../constructs/identity/policies/policy';
import { Replacements } from '../../../constructs/identity/replacements';
import { testGround } from './policies/ground';

const GROUND = testGround();

/** The resource's JSON, and the text that replaces it when it changes. */
function made(policy: Policy, enforcement: 'enabled' | 'report-only' = 'enabled') {
  const stack = new TerraformStack(Testing.app(), 'sample');
  const replacements = new Replacements(stack, 'replacements');
  new ConditionalAccess(stack, 'policy', {
    name: 'sample',
    enforcement,
    policy,
    breakGlass: GROUND.breakGlass,
    replacements,
  });
  const { resource } = JSON.parse(Testing.synth(stack)) as {
    resource: Record<string, Record<string, Record<string, unknown>>>;
  };
  const [text] = Object.values(Object.values(resource.terraform_data!)[0]!.input as Record<string, string>);
  return { json: Object.values(resource.azuread_conditional_access_policy!)[0]!, text };
}

function policy(code: keyof typeof BASELINE): Policy {
  return BASELINE[code].policy(GROUND)!;
}

describe('a Conditional Access policy', () => {
  it('leaves break-glass accounts out by their group', () => {
    expect(made(policy('CA000')).json.conditions).toMatchObject({
      users: { included_users: ['All'], excluded_groups: ['break-glass-group'] },
    });
  });

  it('leaves them in if it is about them', () => {
    expect(made(policy('CA999')).json.conditions).toMatchObject({
      users: { included_groups: ['break-glass-group'] },
    });
    expect(JSON.stringify(made(policy('CA999')).json)).not.toContain('excluded');
  });

  it('names no people where it is about programs', () => {
    expect(made(policy('CA900')).json.conditions).toMatchObject({ users: { included_users: ['None'] } });
  });

  it.each([
    ['enabled', 'enabled'],
    ['report-only', 'enabledForReportingButNotEnforced'],
  ] as const)('that is %s has the state %s', (enforcement, state) => {
    expect(made(policy('CA002'), enforcement).json).toMatchObject({ state });
  });

  it('writes nothing that is empty', () => {
    expect(JSON.stringify(made(policy('CA000')).json)).not.toMatch(/\[\]|""|\{\}/);
  });

  it('is refused if Graph would refuse it', () => {
    expect(() =>
      made({
        kind: 'users',
        who: NOBODY,
        except: NOBODY,
        target: ALL_APPLICATIONS,
        conditions: {},
        controls: { kind: 'block' },
      }),
    ).toThrow('policy "sample" is about nobody');
  });
});

describe('what an update would leave in force', () => {
  it.each([
    ['CA000', 'strength'],
    ['CA001', 'nothing'],
    ['CA008M', 'strength, signInFrequencyAuthenticationType, signInFrequencyInterval'],
    ['CA200', 'nothing'],
    ['CA202', 'applicationEnforcedRestrictionsEnabled'],
    ['CA900', 'client applications'],
  ] as const)('is told by a text: %s has %s', (code, text) => {
    expect(made(policy(code)).text).toBe(text);
  });

  it('replaces the policy when it comes or goes, the new one first', () => {
    const { json } = made(policy('CA000'));
    expect(json.lifecycle).toEqual({
      create_before_destroy: true,
      replace_triggered_by: [expect.stringMatching(/^terraform_data\.\w+\.input\.\w+$/)],
    });
  });
});
