import { Testing } from 'cdktf';
import { Tenant } from '../../constructs/model/identity';
import { IdentityStack } from '../../stacks/identity-stack';
import { COUNCIL, testEstate } from '../fixtures/estate';
import { ACTIVATION, fullTenant, testAccess, testException } from '../fixtures/identity';
import { TENANT_POSITION, testId, testPersona } from '../fixtures/tenant';
import { stackJson } from '../support/stack-json';

function synthesized(changes: Partial<Tenant> = {}) {
  const tenant = fullTenant(changes);
  return stackJson(new IdentityStack(Testing.app(), testEstate({ identity: { tenants: [tenant] } }), tenant));
}

const ROLE = {
  role: 'Conditional Access Administrator',
  eligible: ['administrators'],
  activation: ACTIVATION,
  eligibleDays: 90,
  position: TENANT_POSITION,
} as const;

describe('the identity stack', () => {
  it('is of one tenant, and keeps its state in the primary region', () => {
    const tenant = fullTenant();
    const json = JSON.parse(
      Testing.synth(
        new IdentityStack(Testing.app(), testEstate({ identity: { tenants: [tenant] } }), tenant),
      ),
    ) as { provider: { azuread: unknown } };
    expect(json.provider.azuread).toEqual([{ tenant_id: testId(10) }]);
    expect(synthesized().backend).toMatchObject({ azurerm: { key: 'identity-council.tfstate' } });
  });

  it('holds a group for each persona that somebody is put into, and none for the rest', () => {
    const groups = synthesized().addresses.filter((address) => address.includes('.personas-'));
    expect(groups).toEqual([
      'azuread_group.personas-administrators-group',
      'azuread_group.personas-scanners-group',
      'azuread_group.personas-staff-group',
      'azuread_group_without_members.personas-partners-group',
    ]);
  });

  it('protects the groups of administrators, of service accounts, of break-glass accounts and of exceptions', () => {
    const stack = synthesized({
      exceptions: [testException('sample', { obligations: ['mfa'], who: [testId(71)] })],
    });
    const guarded = stack.addresses.filter(
      (address) => address.startsWith('azuread_group') && stack.resource(address).assignable_to_role === true,
    );
    expect(guarded).toEqual([
      'azuread_group.break-glass-group',
      'azuread_group.exceptions-sample-group',
      'azuread_group.personas-administrators-group',
      'azuread_group.personas-scanners-group',
    ]);
    expect(stack.resource('azuread_group.break-glass-group')).toMatchObject({
      display_name: 'council-break-glass',
      members: [testId(11), testId(12)],
    });
    expect(stack.resource('azuread_group.exceptions-sample-group')).toMatchObject({ members: [testId(71)] });
  });

  it('makes CA001 after every group that it lets in', () => {
    expect(
      synthesized().resource('azuread_conditional_access_policy.policies-ca001').conditions,
    ).toMatchObject({
      users: {
        excluded_groups: [
          '${azuread_group.break-glass-group.object_id}',
          '${azuread_group.personas-staff-group.object_id}',
          '${azuread_group.personas-administrators-group.object_id}',
          '${azuread_group_without_members.personas-partners-group.object_id}',
          testId(41),
          '${azuread_group.personas-scanners-group.object_id}',
        ],
      },
    });
  });

  it('has the applications that policies name stand in the tenant first', () => {
    const stack = synthesized();
    const intune = 'azuread_service_principal.policies-application-MicrosoftIntuneEnrollment';
    expect(stack.resource(intune)).toEqual({
      client_id: 'd4ebce55-015a-49b5-a083-c84d1797ae8c',
      use_existing: true,
    });
    expect(stack.resource('azuread_conditional_access_policy.policies-ca203').depends_on).toEqual([intune]);
  });

  it('writes places as Graph answers them: in order, without doubles, unknown countries said', () => {
    const stack = synthesized();
    expect(stack.resource('azuread_named_location.places-datacentre')).toMatchObject({
      display_name: 'Datacentre',
      ip: { ip_ranges: ['198.51.100.0/24', '203.0.113.0/28'], trusted: true },
    });
    expect(stack.resource('azuread_named_location.places-united-kingdom').country).toEqual({
      countries_and_regions: ['GB', 'JE'],
      country_lookup_method: 'clientIpAddress',
      include_unknown_countries_and_regions: false,
    });
  });

  it('makes the strengths of the baseline and those of the estate', () => {
    const stack = synthesized({
      strengths: [
        { name: 'push', title: 'Passwordless', combinations: ['deviceBasedPush'], position: TENANT_POSITION },
      ],
    });
    expect(stack.resource('azuread_authentication_strength_policy.strengths-break-glass')).toMatchObject({
      allowed_combinations: ['fido2'],
    });
    const registration = stack.resource('azuread_authentication_strength_policy.strengths-registration');
    expect(registration.allowed_combinations).toContain('temporaryAccessPassOneTime');
    expect(registration.allowed_combinations).toContain('password,microsoftAuthenticatorPush');
    expect(registration.allowed_combinations).not.toContain('password,sms');
    expect(stack.resource('azuread_authentication_strength_policy.strength-push')).toMatchObject({
      display_name: 'Passwordless',
    });
    expect(() =>
      synthesized({ strengths: [{ name: 'x', title: 'X', combinations: [], position: TENANT_POSITION }] }),
    ).toThrow('strength "X" allows nothing: name a combination');
  });

  it('gives each organisation a unit, with members only where no rule says who is of it', () => {
    const stack = synthesized();
    expect(stack.resource('azuread_administrative_unit.unit-shared-platform')).toMatchObject({
      members: ['${azuread_group.personas-scanners-group.object_id}', testId(51)],
    });
    expect(stack.resource('azuread_administrative_unit.unit-example-council').members).toBeUndefined();
  });

  it('makes a directory role active on a group without people, who are eligible in it for a while', () => {
    const stack = synthesized({ roles: [ROLE] });
    const group =
      '${azuread_group_without_members.role-conditional-access-administrator-holders-group.object_id}';
    expect(
      stack.resource('azuread_directory_role_assignment.role-conditional-access-administrator-role'),
    ).toEqual({ role_id: 'b1be1c3e-b65d-4f19-8427-f6fa0d97feb9', principal_object_id: group });
    const rules = 'azuread_group_role_management_policy.role-conditional-access-administrator-rules';
    expect(stack.resource(rules)).toEqual({
      group_id: group,
      role_id: 'member',
      activation_rules: {
        maximum_duration: 'PT4H',
        require_approval: true,
        require_justification: true,
        require_multifactor_authentication: true,
        require_ticket_info: true,
        approval_stage: { primary_approver: [{ object_id: testId(91), type: 'groupMembers' }] },
      },
      eligible_assignment_rules: { expiration_required: true, expire_after: 'P90D' },
      active_assignment_rules: {
        expiration_required: true,
        expire_after: 'P15D',
        require_justification: true,
        require_multifactor_authentication: true,
      },
    });
    const schedule =
      'azuread_privileged_access_group_eligibility_schedule.role-conditional-access-administrator-eligible-administrators';
    expect(stack.resource(schedule)).toMatchObject({
      group_id: group,
      principal_id: '${azuread_group.personas-administrators-group.object_id}',
      assignment_type: 'member',
      duration: 'P90D',
      depends_on: [rules],
    });
    // Two schedules of one person can't be there at once, so the old one goes first.
    expect(stack.resource(schedule).lifecycle).not.toHaveProperty('create_before_destroy');
  });

  it('refuses a role that it does not know', () => {
    expect(() => synthesized({ roles: [{ ...ROLE, role: 'Emperor' }] })).toThrow(
      'there is no directory role "Emperor" in the table of roles',
    );
    expect(() =>
      synthesized({ access: [testAccess({ role: { kind: 'built-in', name: 'Emperor' } })] }),
    ).toThrow('there is no role "Emperor" in the table of Azure\'s roles');
  });

  it('refuses people whom nobody declared', () => {
    expect(() => synthesized({ roles: [{ ...ROLE, eligible: ['importers'] }] })).toThrow(
      /there is no group of persona "importers", only staff, /,
    );
  });

  it('makes people eligible for an Azure role on a subscription, by its own provider and after its rules', () => {
    const stack = synthesized({ access: [testAccess()] });
    const scope = '/subscriptions/00000000-0000-4000-8000-000000000002';
    const role = `${scope}/providers/Microsoft.Authorization/roleDefinitions/b24988ac-6180-42a0-ab88-20f7382dd24c`;
    expect(stack.resource('azurerm_role_management_policy.access-services-contributors-rules')).toMatchObject(
      {
        scope,
        role_definition_id: role,
        activation_rules: {
          approval_stage: { primary_approver: [{ object_id: testId(91), type: 'Group' }] },
        },
        eligible_assignment_rules: { expiration_required: true, expire_after: 'P180D' },
        provider: 'azurerm.services',
      },
    );
    expect(
      stack.resource(
        'azurerm_pim_eligible_role_assignment.access-services-contributors-eligible-administrators',
      ),
    ).toEqual({
      scope,
      role_definition_id: role,
      principal_id: '${azuread_group.personas-administrators-group.object_id}',
      schedule: { expiration: { duration_days: 180 } },
      justification: 'administrators may take on Contributor',
      depends_on: ['azurerm_role_management_policy.access-services-contributors-rules'],
      provider: 'azurerm.services',
    });
  });

  it('makes one provider a subscription, and none for a management group', () => {
    const stack = synthesized({
      access: [
        testAccess({ name: 'a' }),
        testAccess({ name: 'b', role: { kind: 'built-in', name: 'Reader' } }),
        testAccess({ name: 'c', scope: { kind: 'management-group', id: 'county' } }),
      ],
    });
    expect(stack.providers.map(({ alias }) => alias)).toEqual([undefined, 'services']);
    expect(stack.resource('azurerm_role_management_policy.access-c-rules')).toMatchObject({
      scope: '/providers/Microsoft.Management/managementGroups/county',
      role_definition_id:
        '/providers/Microsoft.Authorization/roleDefinitions/b24988ac-6180-42a0-ab88-20f7382dd24c',
    });
  });

  it('makes a custom role where one is asked for', () => {
    const role = {
      kind: 'custom',
      name: 'Reader of networks',
      actions: ['Microsoft.Network/*/read'],
      notActions: [],
      dataActions: [],
    } as const;
    const stack = synthesized({ access: [testAccess({ role })] });
    expect(stack.resource('azurerm_role_definition.access-services-contributors-role')).toMatchObject({
      name: 'Reader of networks',
      permissions: [{ actions: ['Microsoft.Network/*/read'] }],
      assignable_scopes: ['/subscriptions/00000000-0000-4000-8000-000000000002'],
    });
    expect(
      stack.resource('azurerm_role_management_policy.access-services-contributors-rules').role_definition_id,
    ).toBe('${azurerm_role_definition.access-services-contributors-role.role_definition_resource_id}');
  });

  it("sends the tenant's sign-ins to the workspaces of both regions, beside the query for break-glass accounts", () => {
    const stack = synthesized();
    expect(stack.addresses.filter((address) => address.includes('.logs-'))).toEqual([
      'azurerm_log_analytics_saved_search.logs-break-glass-uksouth',
      'azurerm_log_analytics_saved_search.logs-break-glass-ukwest',
      'azurerm_monitor_aad_diagnostic_setting.logs-uksouth',
      'azurerm_monitor_aad_diagnostic_setting.logs-ukwest',
    ]);
    const logs = stack.resource('azurerm_monitor_aad_diagnostic_setting.logs-ukwest').enabled_log;
    expect(logs).toContainEqual({ category: 'SignInLogs' });
    expect(logs).toContainEqual({ category: 'NonInteractiveUserSignInLogs' });
  });

  it('keeps no logs of a tenant that the subscriptions are not in', () => {
    const tenants = [fullTenant(), fullTenant({ name: 'other', organisations: [COUNCIL] })];
    const estate = testEstate({ identity: { tenants } });
    const other = stackJson(new IdentityStack(Testing.app(), estate, tenants[1]!));
    expect(other.addresses.filter((address) => address.includes('.logs-'))).toEqual([]);
  });

  it('refuses administrators whom a rule puts in', () => {
    const personas = [testPersona({ administrators: true })];
    expect(() => synthesized({ personas })).toThrow(
      'group "council-persona-staff" is role-assignable, so a rule can\'t fill it: assign its members',
    );
  });
});
