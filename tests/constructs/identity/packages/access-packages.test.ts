import { AccessPackages } from '../../../../constructs/identity/packages/access-packages';
import { AccessPackage, PartnerTenant } from '../../../../constructs/model/identity';
import { COUNCIL, PLATFORM_ORGANISATION } from '../../../fixtures/estate';
import { synthesize } from '../../../fixtures/synthesize';
import { TENANT_POSITION, testId, testTenant } from '../../../fixtures/tenant';

const PARTNER: PartnerTenant = {
  name: 'trust',
  title: 'Health trust',
  id: testId(81),
  trust: { mfa: true, compliantDevice: false, hybridJoinedDevice: false },
  position: TENANT_POSITION,
};

function testPackage(changes: Partial<AccessPackage> = {}): AccessPackage {
  return {
    name: 'partners',
    title: 'Work with us',
    organisation: COUNCIL,
    persona: 'partners',
    requestors: 'partners',
    expiresAfterDays: 180,
    review: 'quarterly',
    approvers: [testId(91)],
    position: TENANT_POSITION,
    ...changes,
  };
}

function build(packages: readonly AccessPackage[], partners: readonly PartnerTenant[] = [PARTNER]) {
  return synthesize((stack) => {
    new AccessPackages(stack, 'packages', {
      tenant: testTenant({ organisations: [COUNCIL, PLATFORM_ORGANISATION], packages, partners }),
      groups: new Map([
        ['partners', testId(71)],
        ['visitors', testId(72)],
      ]),
    });
  });
}

const POLICY = 'azuread_access_package_assignment_policy.packages-partners-policy';

describe('access packages', () => {
  it('end, have to be approved, and are looked at again by those who approve', () => {
    expect(build([testPackage()])[POLICY]).toMatchObject({
      duration_in_days: 180,
      extension_enabled: false,
      approval_settings: {
        approval_required: true,
        approval_stage: [
          {
            approval_timeout_in_days: 14,
            primary_approver: [{ object_id: testId(91), subject_type: 'groupMembers' }],
          },
        ],
      },
      assignment_review_settings: {
        enabled: true,
        review_frequency: 'quarterly',
        review_type: 'Reviewers',
        reviewer: [{ object_id: testId(91), subject_type: 'groupMembers' }],
        access_review_timeout_behavior: 'removeAccess',
        duration_in_days: 14,
      },
    });
  });

  it('make somebody a member of the group of a persona', () => {
    const resources = build([testPackage()]);
    expect(
      resources[
        'azuread_access_package_resource_catalog_association.packages-catalogue-example-council-partners'
      ],
    ).toMatchObject({ resource_origin_id: testId(71), resource_origin_system: 'AadGroup' });
    expect(
      resources['azuread_access_package_resource_package_association.packages-partners-membership'],
    ).toMatchObject({ access_type: 'Member' });
  });

  it.each([
    ['members', { requests_accepted: true, scope_type: 'AllExistingDirectoryMemberUsers' }],
    ['anybody-outside', { requests_accepted: true, scope_type: 'AllExternalSubjects' }],
  ] as const)('are asked for by %s', (requestors, settings) => {
    expect(build([testPackage({ requestors })])[POLICY]).toMatchObject({ requestor_settings: settings });
  });

  it('are asked for by people of connected partners, and by nobody while none is connected', () => {
    expect(build([testPackage()])[POLICY]).toMatchObject({
      requestor_settings: { requests_accepted: false, scope_type: 'NoSubjects' },
    });
    const connected = [PARTNER, { ...PARTNER, name: 'group', connectedOrganisation: testId(82) }];
    expect(build([testPackage()], connected)[POLICY]).toMatchObject({
      requestor_settings: {
        requests_accepted: true,
        scope_type: 'SpecificConnectedOrganizationSubjects',
        requestor: [{ object_id: testId(82), subject_type: 'connectedOrganizationMembers' }],
      },
    });
  });

  it('are in the catalogue of their organisation, which outsiders see only if one is for them', () => {
    const resources = build([
      testPackage(),
      testPackage({ name: 'inside', organisation: PLATFORM_ORGANISATION, requestors: 'members' }),
    ]);
    expect(resources['azuread_access_package_catalog.packages-catalogue-example-council']).toMatchObject({
      display_name: 'council-packages-example-council',
      externally_visible: true,
    });
    expect(resources['azuread_access_package_catalog.packages-catalogue-shared-platform']).toMatchObject({
      externally_visible: false,
    });
  });

  it('share a group that a catalogue takes only once', () => {
    const resources = build([testPackage(), testPackage({ name: 'visits', requestors: 'anybody-outside' })]);
    const associations = Object.keys(resources).filter((address) => address.includes('catalog_association'));
    expect(associations).toHaveLength(1);
  });

  it('are refused where nobody approves or the persona has no group', () => {
    expect(() => build([testPackage({ approvers: [] })])).toThrow('"partners" has nobody who approves');
    expect(() => build([testPackage({ persona: 'staff' })])).toThrow(
      'persona "staff" has no group: name one of partners, visitors',
    );
  });
});
