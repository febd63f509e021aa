import { AuthenticationStrengthPolicy } from '@cdktf/provider-azuread/lib/authentication-strength-policy';
import { Construct } from 'constructs';

/** A strength. */
export interface CustomStrengthProps {
  readonly name: string;
  readonly description: string;
  /** Combinations of methods, in Graph's spelling; at least one. */
  readonly combinations: readonly string[];
}

/** A custom authentication strength. Key models and certificate issuers can't be declared. */
export class CustomStrength extends AuthenticationStrengthPolicy {
  constructor(scope: Construct, id: string, { name, description, combinations }: CustomStrengthProps) {
    if (combinations.length === 0)
      throw new RangeError(`strength "${name}" allows nothing: name a combination`);
    super(scope, id, {
      displayName: name,
      description,
      allowedCombinations: [...combinations],
    });
  }
}
