import { ITerraformDependable } from 'cdktf';
import { ConditionalAccessPolicy } from '@cdktf/provider-azuread/lib/conditional-access-policy';
import { Construct } from 'constructs';
import { both, NOBODY, Policy } from './policies/policy';
import { policyConfig } from './policies/policy-config';
import { refuseImpossible } from './policies/refuse-impossible';
import { replacedParts } from './policies/replaced-parts';
import { Replacements } from './replacements';

/** A Conditional Access policy. */
export interface ConditionalAccessProps {
  readonly name: string;
  /** A policy that only reports enforces nothing. */
  readonly enforcement: 'enabled' | 'report-only';
  readonly policy: Policy;
  /** Object id of the group of break-glass accounts: left out, unless the policy is about it. */
  readonly breakGlass: string;
  readonly replacements: Replacements;
  /** What it comes after although it names nothing of it. */
  readonly dependsOn?: readonly ITerraformDependable[];
}

/**
 * One Conditional Access policy, written so that the second plan is empty and nothing stays in force that the code no longer
 * says. What azuread can't take away in place replaces the policy (`replacedParts`).
 * @throws RangeError if Graph would refuse the policy or it would do nothing
 */
export class ConditionalAccess extends ConditionalAccessPolicy {
  constructor(scope: Construct, id: string, props: ConditionalAccessProps) {
    const policy = withoutBreakGlass(props.policy, props.breakGlass);
    refuseImpossible(props.name, policy);
    const config = policyConfig(policy);
    super(scope, id, {
      displayName: props.name,
      state: props.enforcement === 'enabled' ? 'enabled' : 'enabledForReportingButNotEnforced',
      ...config,
      dependsOn: props.dependsOn?.length ? [...props.dependsOn] : undefined,
    });
    props.replacements.replaceOnChange(this, replacedParts(config), 'new-first');
  }
}

function withoutBreakGlass(policy: Policy, group: string): Policy {
  if (policy.kind === 'workloads' || policy.who.groups.includes(group)) return policy;
  return { ...policy, except: both({ ...NOBODY, groups: [group] }, policy.except) };
}
