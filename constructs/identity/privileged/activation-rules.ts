import { Activation } from '../../model/identity';

/** Rules of PIM as azuread and azurerm both spell them; only the kind of an approver is theirs. */
export interface ActivationRules<ApproverType extends string> {
  readonly maximumDuration: string;
  readonly requireMultifactorAuthentication: true;
  readonly requireJustification: boolean;
  readonly requireTicketInfo: boolean;
  readonly requireApproval: boolean;
  /** Absent if nobody is asked: Graph answers a stage without approvers with an error, and approvers alone with silence. */
  readonly approvalStage?: {
    readonly primaryApprover: { readonly objectId: string; readonly type: ApproverType }[];
  };
}

/** Active assignments that go round an activation last no longer than this, and want a reason. */
export const ACTIVE_ASSIGNMENT_RULES = {
  expirationRequired: true,
  expireAfter: 'P15D',
  requireJustification: true,
  requireMultifactorAuthentication: true,
} as const;

/** What it takes to make an eligibility active. @param approver how the provider calls a group */
export function activationRules<ApproverType extends string>(
  activation: Activation,
  approver: ApproverType,
): ActivationRules<ApproverType> {
  const { approvers } = activation;
  const primaryApprover = approvers.map((objectId) => ({ objectId, type: approver }));
  return {
    maximumDuration: activationDuration(activation.maximumHours),
    requireMultifactorAuthentication: true,
    requireJustification: activation.justification,
    requireTicketInfo: activation.ticket,
    requireApproval: approvers.length > 0,
    approvalStage: approvers.length > 0 ? { primaryApprover } : undefined,
  };
}

/** Whoever is eligible is so for a number of days, never for good. */
export function eligibilityRules(days: number) {
  return { expirationRequired: true, expireAfter: `P${days}D` } as const;
}

/**
 * Hours as PIM writes them: `PT30M`, `PT8H`, `PT1H30M`, and `P1D` for 24.
 * @throws RangeError unless it is 0.5 to 23.5 by halves, or 24
 */
export function activationDuration(hours: number): string {
  if (hours === 24) return 'P1D';
  if (!Number.isInteger(hours * 2) || hours < 0.5 || hours > 24) {
    throw new RangeError(
      `an activation of ${hours} hours can't be declared: write 0.5 to 23.5 by halves, or 24`,
    );
  }
  const whole = Math.floor(hours);
  return `PT${whole > 0 ? `${whole}H` : ''}${hours > whole ? '30M' : ''}`;
}
