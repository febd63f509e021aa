import { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { findKnownApplication } from '../model/tables/applications';
import { KnownServicePrincipal } from './applications/known-service-principal';
import { ConditionalAccess } from './conditional-access';
import { Ground } from './policies/ground';
import { plannedPolicies } from './policies/planned-policies';
import { Policy } from './policies/policy';
import { recordPart } from './record-part';
import { Replacements } from './replacements';

/** The baseline of one tenant. */
export interface ConditionalAccessBaselineProps {
  readonly ground: Ground;
  /** What stands in the tenant for the applications that it has of its own, by client id. */
  readonly servicePrincipals: ReadonlyMap<string, ITerraformDependable>;
  readonly replacements: Replacements;
}

/**
 * The policies of the baseline. CA001, which stops whoever is in no persona's group, names all the groups and so comes after
 * them and the members that are assigned.
 */
export class ConditionalAccessBaseline extends Construct {
  private readonly servicePrincipals: Map<string, ITerraformDependable>;

  constructor(scope: Construct, id: string, props: ConditionalAccessBaselineProps) {
    super(scope, id);
    const { ground, replacements } = props;
    this.servicePrincipals = new Map(props.servicePrincipals);
    for (const { id: name, source, ...planned } of plannedPolicies(ground)) {
      const made = new ConditionalAccess(this, name, {
        ...planned,
        breakGlass: ground.breakGlass,
        replacements,
        dependsOn: this.applicationsIn(planned.policy),
      });
      if (source !== undefined) recordPart(made, ground.tenant, source.section, source.name);
    }
  }

  /** A policy on an application that nothing stands for in the tenant is refused, and new tenants lack some of Microsoft's. */
  private applicationsIn(policy: Policy): readonly ITerraformDependable[] {
    if (policy.kind === 'workloads' || policy.target.kind !== 'applications') return [];
    const { include, exclude } = policy.target;
    return [...include, ...exclude].flatMap((clientId) => {
      const there = this.servicePrincipals.get(clientId) ?? this.addKnown(clientId);
      return there === undefined ? [] : [there];
    });
  }

  private addKnown(clientId: string): ITerraformDependable | undefined {
    const application = findKnownApplication(clientId);
    if (application === undefined) return undefined;
    const made = new KnownServicePrincipal(this, `application-${application.name}`, { clientId });
    this.servicePrincipals.set(clientId, made);
    return made;
  }
}
