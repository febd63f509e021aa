import { ServicePrincipal } from '@cdktf/provider-azuread/lib/service-principal';
import { Construct } from 'constructs';

/** An application of Microsoft's or somebody else's that policies or assignments speak of. */
export interface KnownServicePrincipalProps {
  readonly clientId: string;
  /** `required`: only who is assigned gets in. @default unchanged */
  readonly assignment?: 'required';
}

/**
 * What stands for an application in the tenant: taken over where it is there already, made where a new tenant lacks it. A
 * policy on an application without one is refused.
 *
 * Terraform tries to delete it when it leaves the stack, taken over or not (source of the provider, 3.7.0), so take it out
 * of the state first (`terraform state rm`) unless nobody else uses it.
 */
export class KnownServicePrincipal extends ServicePrincipal {
  constructor(scope: Construct, id: string, { clientId, assignment }: KnownServicePrincipalProps) {
    super(scope, id, {
      clientId,
      useExisting: true,
      appRoleAssignmentRequired: assignment === 'required' ? true : undefined,
    });
  }
}
