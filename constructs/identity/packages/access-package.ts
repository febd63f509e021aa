import { AccessPackage as Package } from '@cdktf/provider-azuread/lib/access-package';
import {
  AccessPackageAssignmentPolicy,
  AccessPackageAssignmentPolicyConfig,
} from '@cdktf/provider-azuread/lib/access-package-assignment-policy';
import { AccessPackageResourcePackageAssociation } from '@cdktf/provider-azuread/lib/access-package-resource-package-association';
import { Construct } from 'constructs';
import { AccessPackage as DeclaredPackage, Tenant } from '../../model/identity';
import { packageName } from '../../model/identity-names';

/** Days that an approver has; a request that nobody decides is refused. */
const APPROVAL_DAYS = 14;
/** Days that each review is open; whom nobody confirms loses access. */
const REVIEW_DAYS = 14;

/** One package. */
export interface AccessPackageProps {
  readonly tenant: Tenant;
  readonly access: DeclaredPackage;
  readonly catalogId: string;
  /** The group that it makes somebody a member of, as a resource of the catalogue. */
  readonly resourceId: string;
}

/**
 * Membership of one persona's group, for whoever asks and is approved, until it runs out, with somebody looking again in
 * between. Packages hand out nothing else: what a persona reaches, its group is assigned to.
 */
export class AccessPackage extends Construct {
  /** @throws RangeError if nobody approves */
  constructor(scope: Construct, id: string, { tenant, access, catalogId, resourceId }: AccessPackageProps) {
    super(scope, id);
    const displayName = packageName(tenant, access);
    const made = new Package(this, 'package', {
      catalogId,
      displayName,
      description: `Membership of the persona ${access.persona}, for ${access.expiresAfterDays} days at most`,
    });
    new AccessPackageResourcePackageAssociation(this, 'membership', {
      accessPackageId: made.id,
      catalogResourceAssociationId: resourceId,
      accessType: 'Member',
    });
    new AccessPackageAssignmentPolicy(this, 'policy', {
      accessPackageId: made.id,
      displayName,
      description: WHO_ASKS[access.requestors],
      durationInDays: access.expiresAfterDays,
      extensionEnabled: false,
      requestorSettings: requestors(tenant, access),
      approvalSettings: approval(access),
      assignmentReviewSettings: review(access),
    });
  }
}

const WHO_ASKS = {
  members: 'For people of this tenant',
  partners: 'For people of connected partners',
  'anybody-outside': 'For anybody outside',
} as const satisfies Record<DeclaredPackage['requestors'], string>;

type Policy = AccessPackageAssignmentPolicyConfig;

/** Partners whose connected organisation isn't known yet can't ask; an administrator can assign them meanwhile. */
function requestors({ partners }: Tenant, { requestors: who }: DeclaredPackage): Policy['requestorSettings'] {
  if (who === 'members') return { requestsAccepted: true, scopeType: 'AllExistingDirectoryMemberUsers' };
  if (who === 'anybody-outside') return { requestsAccepted: true, scopeType: 'AllExternalSubjects' };
  const connected = partners.flatMap(({ connectedOrganisation }) => connectedOrganisation ?? []);
  if (connected.length === 0) return { requestsAccepted: false, scopeType: 'NoSubjects' };
  return {
    requestsAccepted: true,
    scopeType: 'SpecificConnectedOrganizationSubjects',
    requestor: connected.map((objectId) => ({ subjectType: 'connectedOrganizationMembers', objectId })),
  };
}

function approval({ name, approvers }: DeclaredPackage): Policy['approvalSettings'] {
  if (approvers.length === 0) {
    throw new RangeError(`access package "${name}" has nobody who approves: name a group in approvers`);
  }
  return {
    approvalRequired: true,
    approvalRequiredForExtension: true,
    requestorJustificationRequired: true,
    approvalStage: [
      {
        approvalTimeoutInDays: APPROVAL_DAYS,
        approverJustificationRequired: true,
        primaryApprover: groupsOf(approvers),
      },
    ],
  };
}

function review({ review: frequency, approvers }: DeclaredPackage): Policy['assignmentReviewSettings'] {
  return {
    enabled: true,
    reviewFrequency: frequency,
    reviewType: 'Reviewers',
    durationInDays: REVIEW_DAYS,
    reviewer: groupsOf(approvers),
    accessRecommendationEnabled: true,
    approverJustificationRequired: true,
    accessReviewTimeoutBehavior: 'removeAccess',
  };
}

function groupsOf(approvers: readonly string[]) {
  return approvers.map((objectId) => ({ subjectType: 'groupMembers', objectId }));
}
