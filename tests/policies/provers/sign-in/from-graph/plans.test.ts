import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildGraph } from '../../../../../policies/graph/build-graph';
import { JsonObject } from '../../../../../policies/graph/json-node';
import { signInModels } from '../../../../../policies/provers/sign-in/from-graph/sign-in-models';
import { SignInModel } from '../../../../../policies/provers/sign-in/model';
import { ROOT } from '../../../../support/synthesized';
import { choice, listed } from '../small-tenant';

/** A model of a plan that Terraform made of tests/fixtures/azuread-plan/main.tf. */
function planned(name: 'first' | 'second'): SignInModel {
  const file = join(ROOT, 'tests/fixtures/azuread-plan', `${name}.json`);
  const json = JSON.parse(readFileSync(file, 'utf8')) as JsonObject;
  const [model] = signInModels(buildGraph([{ name: 'p', file, kind: 'plan', json }]));
  return model!;
}

describe('a plan before anything is there', () => {
  const model = planned('first');
  const [mfa, workloads] = model.policies;

  test('is of the tenant of its provider', () => {
    expect(model.tenant).toBe('44444444-4444-4444-4444-444444444444');
  });

  test('tells what its configuration refers to, but not what else is listed there', () => {
    expect(mfa?.users.exclude.groups).toEqual({
      values: ['p/azuread_group.break_glass', 'p/azuread_group.admins.id'],
      open: true,
    });
    expect(mfa?.targets).toMatchObject({
      applications: {
        exclude: { values: ['p/azuread_application_registration.app'], open: true },
      },
    });
    expect(workloads?.servicePrincipals?.include).toEqual({
      values: ['p/azuread_service_principal.app'],
      open: true,
    });
  });

  test('tells which single object is meant', () => {
    expect(mfa?.grant?.strength).toBe('p/azuread_authentication_strength_policy.fido');
    expect(model.groups.find(({ name }) => name === 'Admins')).toMatchObject({
      roles: ['62e90394-69f5-4237-9190-012177145e10'],
      membership: { kind: 'open', users: ['00000000-0000-4000-8000-0000000000a1'] },
    });
  });

  test('knows that nobody wrote what only the provider computes', () => {
    expect(mfa).not.toHaveProperty('insiderRisk');
    expect(mfa?.session).toEqual({ signInFrequency: { hours: 4 } });
    expect(mfa?.state).toBe('enabled');
  });

  test('knows the members that are written, and rules', () => {
    const membership = (name: string) => model.groups.find((group) => group.name === name)?.membership;
    expect(membership('Break-glass')).toEqual({
      kind: 'closed',
      users: ['00000000-0000-4000-8000-0000000000a1', '00000000-0000-4000-8000-0000000000a2'],
      groups: [],
    });
    expect(membership('Staff')).toEqual({ kind: 'dynamic', rule: '(user.userType -eq "Member")' });
    expect(membership('Both')?.kind).toBe('open');
  });
});

describe('a plan of what is there', () => {
  const model = planned('second');
  const [mfa] = model.policies;
  const idOf = (name: string) =>
    [...model.groups, ...model.locations, ...model.strengths].find((object) => object.name === name)?.id ??
    '';

  test('is exact, in the ids that the tenant gave', () => {
    expect(idOf('Break-glass')).toMatch(/^[0-9a-f-]{36}$/);
    expect(mfa?.users.exclude.groups).toEqual(
      listed(idOf('Break-glass'), '00000000-0000-4000-8000-0000000000b1', `/groups/${idOf('Admins')}`),
    );
    expect(mfa?.locations).toEqual(choice(['All'], [idOf('UK')]));
    expect(mfa?.grant?.strength).toBe(idOf('FIDO2'));
  });

  test('still calls a policy by its address', () => {
    expect(mfa?.id).toBe('p/azuread_conditional_access_policy.mfa');
  });

  test('leaves a group open whose members others keep, whoever is in now', () => {
    expect(model.groups.find(({ name }) => name === 'Admins')?.membership.kind).toBe('open');
  });
});
