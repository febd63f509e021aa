import { NamedLocation, Policy, SignInModel, UserTerms } from '../model';
import { Device, Place, Reading, SignIn, Strictness, User } from '../sign-in';
import { canMatchPrograms, isEnforced, SimpleDimension, takes } from '../space/conditions';
import { hasAll } from '../space/licences';
import { chooses, countsOpen, countsUnknown, lists, Side } from '../space/lists';
import { readDeviceRule, settledBy } from '../space/rules/device-rules';
import { holds, passes, Rule } from '../space/rules/rule';
import { isAbout, REGISTER_DEVICE } from '../space/targets';
import { MissDimension } from '../words/miss-words';

/** How to read policies, and what of it. */
export interface Manner {
  readonly reading: Reading;
  readonly strictness: Strictness;
}

/** In which dimensions policies of one model miss a sign-in. What is prepared once are look-ups and rules. */
export class Misses {
  private readonly locations: ReadonlyMap<string, NamedLocation>;
  private readonly rules = new Map<string, Rule | undefined>();

  constructor(private readonly model: SignInModel) {
    this.locations = new Map(model.locations.map((location) => [location.id, location]));
  }

  /** Dimensions in which a policy doesn't match a sign-in; none if it applies. [2, 3] */
  of(policy: Policy, signIn: SignIn, manner: Manner): readonly MissDimension[] {
    const { principal } = signIn;
    const missed: MissDimension[] = [];
    const check = (dimension: MissDimension, matches: boolean) => {
      if (!matches) missed.push(dimension);
    };
    check('state', isEnforced(policy, manner.strictness));
    if (principal.kind === 'user') this.ofUser(policy, signIn, principal, manner, check);
    else this.ofProgram(policy, signIn, principal.id, manner, check);
    check('targets', isAbout(policy, signIn.target, manner.reading, manner.strictness));
    check('locations', this.takesPlace(policy, signIn.place, manner.strictness));
    return missed;
  }

  /** Whether it doesn't act for want of a licence, so that being left alone by it is possible. */
  lacksLicence({ licences }: Policy, { principal }: SignIn): boolean {
    const personas = (this.model.intent?.personas ?? []).filter(({ group, servicePrincipals }) =>
      principal.kind === 'user'
        ? group !== undefined && principal.groups.has(group)
        : servicePrincipals.includes(principal.id),
    );
    return personas.length > 0 && !personas.some((persona) => hasAll(persona, licences));
  }

  /** Whether a place is inside a location, or a word for several. [18] */
  isInside(place: Place, id: string, side: Side, strictness: Strictness): boolean {
    if (id === 'All') return true;
    if (id === 'AllTrusted') return this.isTrusted(place, side, strictness);
    const location = this.locations.get(id);
    if (location?.kind !== 'country') return place.addressIn.has(id);
    if (location.countries.open && place.addressIn.has(id)) return true;
    const country = location.by === 'gps' ? place.gpsCountry : place.country;
    return country === 'unknown'
      ? countsUnknown(location.includeUnknown, side, strictness)
      : location.countries.values.includes(country);
  }

  private ofUser(
    policy: Policy,
    signIn: SignIn,
    user: User,
    { strictness }: Manner,
    check: (dimension: MissDimension, matches: boolean) => void,
  ): void {
    const { target } = signIn;
    const isRegistering =
      policy.targets.kind === 'user-actions' &&
      target.kind === 'user-action' &&
      target.action === REGISTER_DEVICE;
    const simple = (name: SimpleDimension, value: string) => takes(policy, name, value, strictness);
    check('users', !policy.servicePrincipals && takesUser(policy, user, strictness));
    check('client-apps', isRegistering || simple('client-apps', signIn.clientApp));
    check('platforms', simple('platforms', signIn.platform));
    check('devices', isRegistering || this.takesDevice(policy, signIn.device, strictness));
    check('flows', simple('flows', signIn.flow));
    check('user-risk', simple('user-risk', signIn.userRisk));
    check('sign-in-risk', simple('sign-in-risk', signIn.signInRisk));
    check('insider-risk', simple('insider-risk', signIn.insiderRisk));
    check('service-principal-risk', !policy.servicePrincipalRisk);
  }

  private ofProgram(
    policy: Policy,
    { servicePrincipalRisk }: SignIn,
    id: string,
    { strictness }: Manner,
    check: (dimension: MissDimension, matches: boolean) => void,
  ): void {
    const { servicePrincipals: chosen, servicePrincipalRisk: risk } = policy;
    const covers = (term: string) => term === 'ServicePrincipalsInMyTenant' || term === id;
    check('service-principals', chosen !== undefined && chooses(chosen, covers, strictness));
    check('client-apps', canMatchPrograms(policy, strictness));
    check('service-principal-risk', !risk || lists(risk, servicePrincipalRisk, strictness));
  }

  private takesPlace({ locations }: Policy, place: Place, strictness: Strictness): boolean {
    if (!locations) return true;
    const isIn = (side: Side) =>
      countsOpen(locations[side], side, strictness) ||
      locations[side].values.some((id) => this.isInside(place, id, side, strictness));
    return isIn('include') && !isIn('exclude');
  }

  private isTrusted(place: Place, side: Side, strictness: Strictness): boolean {
    return (
      place.mfaTrusted ||
      this.model.locations.some(
        (location) =>
          location.kind === 'ip' &&
          countsUnknown(location.trusted, side, strictness) &&
          place.addressIn.has(location.id),
      )
    );
  }

  private takesDevice({ devices }: Policy, device: Device, strictness: Strictness): boolean {
    if (!devices) return true;
    const rule = devices.rule === undefined ? undefined : this.ruleOf(devices.rule);
    if (!rule || devices.mode === 'unknown') return strictness === 'strict';
    return (
      (devices.mode === 'include') ===
      holds(rule, (test) => passes(test, attributeOf(device, test.attribute)))
    );
  }

  private ruleOf(text: string): Rule | undefined {
    if (!this.rules.has(text)) this.rules.set(text, readDeviceRule(text));
    return this.rules.get(text);
  }
}

/** Whether a policy is about a user: taken in and not left out. */
function takesUser({ users }: Policy, user: User, strictness: Strictness): boolean {
  return (
    isNamed(users.include, user, 'include', strictness) &&
    !isNamed(users.exclude, user, 'exclude', strictness)
  );
}

function isNamed(terms: UserTerms, user: User, side: Side, strictness: Strictness): boolean {
  const { users, groups, roles, guests } = terms;
  return (
    [users, groups, roles].some((list) => countsOpen(list, side, strictness)) ||
    users.values.some((id) => id === 'All' || id === user.id) ||
    groups.values.some((id) => user.groups.has(id)) ||
    roles.values.some((id) => user.roles.has(id)) ||
    (guests !== undefined && isNamedGuest(guests, user, side, strictness))
  );
}

function isNamedGuest(
  { types, tenants }: NonNullable<UserTerms['guests']>,
  { type, tenant }: User,
  side: Side,
  strictness: Strictness,
): boolean {
  if (type === 'member' || !(types.values.includes(type) || countsOpen(types, side, strictness)))
    return false;
  if (tenants === 'all' || countsOpen(tenants, side, strictness)) return true;
  // Whether a list of tenants means guests who have none isn't known.
  return tenant === undefined ? countsUnknown('unknown', side, strictness) : tenants.values.includes(tenant);
}

/** The text of an attribute, by its name in lower case; null if the device has none. [19] */
function attributeOf({ state, attributes }: Device, attribute: string): string | null {
  const settled = settledBy(state, attribute);
  if (settled !== undefined) return settled;
  for (const [name, value] of attributes) if (name.toLowerCase() === attribute) return value;
  return null;
}
