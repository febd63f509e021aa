import type { Choice, Grant, Listed, Targets, UserTerms } from '../../policies/provers/sign-in/model';

/** Whom a policy names. */
export interface Terms {
  readonly users?: readonly string[];
  readonly groups?: readonly string[];
  readonly roles?: readonly string[];
  readonly guests?: UserTerms['guests'];
}

export function terms({ users = [], groups = [], roles = [], guests }: Terms = {}): UserTerms {
  return {
    users: listed(...users),
    groups: listed(...groups),
    roles: listed(...roles),
    ...(guests ? { guests } : {}),
  };
}

export function listed<Value extends string>(...values: readonly Value[]): Listed<Value> {
  return { values, open: false };
}

export function choice<Value extends string>(
  include: readonly Value[],
  exclude: readonly Value[] = [],
): Choice<Value> {
  return { include: listed(...include), exclude: listed(...exclude) };
}

export function applications(include: readonly string[], exclude: readonly string[] = []): Targets {
  return { kind: 'applications', applications: choice(include, exclude) };
}

export function action(urn: string): Targets {
  return { kind: 'user-actions', actions: listed(urn) };
}

export function grant(controls: Grant['controls']['values']): Grant {
  return { operator: 'OR', controls: listed(...controls), terms: listed(), custom: listed() };
}

export function strength(id: string): Grant {
  return { ...grant([]), strength: id };
}
