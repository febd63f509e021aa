import { PolicySetting } from '../../model/identity';
import {
  exceptionPolicyName,
  pilotPolicyName,
  policyName,
  userActionsPolicyName,
} from '../../model/identity-names';
import { settingOf } from '../../model/policy-settings';
import { BASELINE_POLICIES, BaselinePolicyCode } from '../../model/tables/baseline-policies';
import { BASELINE } from './baseline';
import { Ground } from './ground';
import { Hole, piecesOf } from './pieces';
import { onPilot, withoutPilot } from './pilot';
import { Policy } from './policy';

/** A policy as it is made in the tenant. */
export interface PlannedPolicy {
  /** Unique in the tenant and part of the address. */
  readonly id: string;
  readonly name: string;
  readonly enforcement: 'enabled' | 'report-only';
  readonly policy: Policy;
  /** Part of the tenant in the estate file that it comes from. @default the tenant itself */
  readonly source?: { readonly section: 'exceptions' | 'policies'; readonly name: string };
}

/**
 * Every policy of the baseline that the tenant has something for, in the state that the estate gives it, each with what its
 * exceptions add. In a pilot it is two: enforced on the pilot group, reported for everybody else.
 */
export function plannedPolicies(ground: Ground): readonly PlannedPolicy[] {
  return BASELINE_POLICIES.flatMap(({ code }): readonly PlannedPolicy[] => {
    const setting = settingOf(ground.tenant, code);
    const policy = BASELINE[code].policy(ground);
    if (policy === undefined || setting?.state === 'off') return [];
    const drafts = draftsOf(code, policy, ground);
    if (setting === undefined) return drafts.map((draft) => ({ ...draft, enforcement: 'enabled' }));
    const source = { section: 'policies', name: code } as const;
    return inState(code, drafts, setting).map((one) => ({ source, ...one }));
  });
}

type Draft = Omit<PlannedPolicy, 'enforcement'>;

/** The policy first, unless an exception for everybody leaves nothing of it. */
function draftsOf(code: BaselinePolicyCode, policy: Policy, ground: Ground): readonly Draft[] {
  const entry = BASELINE[code];
  const pieces: readonly { readonly hole?: Hole; readonly policy: Policy }[] =
    policy.kind === 'users' ? piecesOf(entry, policy, ground) : [{ policy }];
  const drafts = pieces.map(({ hole, policy: piece }) => ({ ...labelOf(code, hole), policy: piece }));
  const onUserActions = entry.onUserActions?.(ground);
  if (onUserActions === undefined) return drafts;
  const id = `${idOf(code)}-user-actions`;
  return [...drafts, { id, name: userActionsPolicyName(code), policy: onUserActions }];
}

function inState(
  code: BaselinePolicyCode,
  drafts: readonly Draft[],
  setting: PolicySetting,
): readonly PlannedPolicy[] {
  if (setting.state === 'enabled') return drafts.map((draft) => ({ ...draft, enforcement: 'enabled' }));
  const [main] = drafts;
  if (setting.state !== 'pilot' || main === undefined) {
    return drafts.map((draft) => ({ ...draft, enforcement: 'report-only' }));
  }
  return [
    ...drafts.map(
      (draft) =>
        ({
          ...draft,
          enforcement: 'report-only',
          policy: withoutPilot(draft.policy, setting),
        }) as const,
    ),
    {
      id: `${idOf(code)}-pilot`,
      name: pilotPolicyName(code),
      enforcement: 'enabled',
      policy: onPilot(main.policy, setting),
    },
  ];
}

function labelOf(
  code: BaselinePolicyCode,
  hole: Hole | undefined,
): Pick<PlannedPolicy, 'id' | 'name' | 'source'> {
  if (hole === undefined) return { id: idOf(code), name: policyName(code) };
  const { exception, part } = hole;
  return {
    id: [idOf(code), exception, part].filter((word) => word !== undefined).join('-'),
    name: exceptionPolicyName(code, exception, part),
    source: { section: 'exceptions', name: exception },
  };
}

function idOf(code: BaselinePolicyCode): string {
  return code.toLowerCase();
}
