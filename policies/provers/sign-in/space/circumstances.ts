import {
  AUTHENTICATION_FLOWS,
  CLIENT_APPS,
  ClientApp,
  INSIDER_RISKS,
  Platform,
  Policy,
  RISKS,
} from '../model';
import { SignIn, Strictness } from '../sign-in';
import { Literal, Point, Variables } from '../solver/variables';
import { SimpleDimension, SimpleValues, takes } from './conditions';
import { Dimension } from './dimension';

/** Clients that know a password only. [16] */
export const LEGACY_CLIENTS: readonly ClientApp[] = ['exchangeActiveSync', 'other'];

/** The commonest first. */
const PLATFORM_ORDER: readonly Platform[] = [
  'windows',
  'iOS',
  'android',
  'macOS',
  'linux',
  'windowsPhone',
  'unknown',
];

/** Client, platform, flow and risks of a sign-in: dimensions that know nothing of one another. */
export class Circumstances {
  private readonly dimensions: { readonly [Name in SimpleDimension]: Dimension<SimpleValues[Name]> };

  constructor(variables: Variables) {
    this.dimensions = {
      'client-apps': new Dimension(variables, CLIENT_APPS),
      platforms: new Dimension(variables, PLATFORM_ORDER),
      flows: new Dimension(variables, AUTHENTICATION_FLOWS),
      'user-risk': new Dimension(variables, RISKS),
      'sign-in-risk': new Dimension(variables, RISKS),
      'insider-risk': new Dimension(variables, INSIDER_RISKS),
    };
  }

  of<Name extends SimpleDimension>(name: Name): Dimension<SimpleValues[Name]> {
    return this.dimensions[name];
  }

  get isModern(): Literal {
    return this.of('client-apps').isNot(...LEGACY_CLIENTS);
  }

  /** The values of a dimension that a policy takes. */
  taken(name: SimpleDimension, policy: Policy, strictness: Strictness): Literal {
    const dimension: Dimension = this.of(name);
    return dimension.where((value) => takes(policy, name, value, strictness));
  }

  at(
    point: Point,
  ): Pick<SignIn, 'clientApp' | 'platform' | 'flow' | 'userRisk' | 'signInRisk' | 'insiderRisk'> {
    return {
      clientApp: this.of('client-apps').at(point),
      platform: this.of('platforms').at(point),
      flow: this.of('flows').at(point),
      userRisk: this.of('user-risk').at(point),
      signInRisk: this.of('sign-in-risk').at(point),
      insiderRisk: this.of('insider-risk').at(point),
    };
  }
}
