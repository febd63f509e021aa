import { Condition } from '../../../../../../policies/provers/sign-in/prover';
import { SignIn } from '../../../../../../policies/provers/sign-in/sign-in';
import { deviceRuleHolds } from '../device-rule';
import { Region, signInOf } from './universe';

/** Whether a sign-in is as a condition of a gap says. */
export function fits(condition: Condition, signIn: SignIn): boolean {
  if (!('values' in condition)) {
    const { dimension, id, holds, alike = [] } = condition;
    return [id, ...alike].some((own) => idsOf(dimension, signIn).has(own)) === holds;
  }
  const { dimension, values } = condition;
  if (dimension === 'address') {
    return values.some((ids) => ids.split(' & ').every((id) => signIn.place.addressIn.has(id)));
  }
  if (dimension === 'device-attribute') {
    return values.some((rule) => deviceRuleHolds(rule, signIn.device) === true);
  }
  return values.includes(valueOf(dimension, signIn));
}

const NOBODY: ReadonlySet<string> = new Set();

function idsOf(dimension: 'group' | 'role' | 'location', { principal, place }: SignIn): ReadonlySet<string> {
  if (dimension === 'location') return place.addressIn;
  if (principal.kind === 'service-principal') return NOBODY;
  return dimension === 'group' ? principal.groups : principal.roles;
}

type Valued = Exclude<
  Extract<Condition, { readonly values: readonly string[] }>['dimension'],
  'address' | 'device-attribute'
>;

/** Every value that a dimension has somewhere; none where values aren't told one by one. */
export function valuesIn(regions: readonly Region[], dimension: Condition['dimension']): readonly string[] {
  if (!isValued(dimension)) return [];
  const signIns = regions.flatMap((region) => {
    const { who, targets, places, how, risks } = region;
    return [
      ...who.map((_, index) => signInOf(region, index, 0, 0, 0, 0)),
      ...targets.map((_, index) => signInOf(region, 0, index, 0, 0, 0)),
      ...places.map((_, index) => signInOf(region, 0, 0, index, 0, 0)),
      ...how.map((_, index) => signInOf(region, 0, 0, 0, index, 0)),
      ...risks.map((_, index) => signInOf(region, 0, 0, 0, 0, index)),
    ];
  });
  const values = signIns.map((signIn) => valueOf(dimension, signIn));
  return [...new Set(values)].filter((value) => value !== '').sort();
}

function isValued(dimension: Condition['dimension']): dimension is Valued {
  return !['group', 'role', 'location', 'address', 'device-attribute'].includes(dimension);
}

/** The one value that a sign-in has in a dimension; empty if it has none there. */
function valueOf(dimension: Valued, signIn: SignIn): string {
  const { principal, target, place } = signIn;
  const isProgram = principal.kind === 'service-principal';
  switch (dimension) {
    case 'principal':
      return isProgram ? 'service-principal' : principal.type;
    case 'user':
      return isProgram ? '' : principal.id;
    case 'tenant':
      return isProgram ? '' : (principal.tenant ?? 'none');
    case 'service-principal':
      return isProgram ? principal.id : '';
    case 'target':
      return target.kind === 'user-action' ? target.action : target.id;
    case 'client-app':
      return signIn.clientApp;
    case 'platform':
      return signIn.platform;
    case 'country':
      return place.country;
    case 'gps-country':
      return place.gpsCountry;
    case 'mfa-trusted':
      return String(place.mfaTrusted);
    case 'device-state':
      return signIn.device.state;
    case 'flow':
      return signIn.flow;
    case 'user-risk':
      return signIn.userRisk;
    case 'sign-in-risk':
      return signIn.signInRisk;
    case 'insider-risk':
      return signIn.insiderRisk;
    case 'service-principal-risk':
      return signIn.servicePrincipalRisk;
  }
}
