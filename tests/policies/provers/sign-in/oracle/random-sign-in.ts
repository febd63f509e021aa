import { SignInModel } from '../../../../../policies/provers/sign-in/model';
import {
  Place,
  Reading,
  ServicePrincipal,
  SignIn,
  User,
} from '../../../../../policies/provers/sign-in/sign-in';
import { Dice } from '../../reachability/oracle/dice';
import { isExternal, trustIn } from './can-show';
import { canBe, closeUpwards, dynamicGroupsOf } from './membership';
import { Mentioned, mentionedIn } from './mentioned';
import { randomDevice, tellingValues } from './random-devices';
import { GUEST_TYPES } from './random-who';
import { Places, placesOf, targetsOf } from './space';

const PLATFORMS = ['android', 'iOS', 'linux', 'macOS', 'windows', 'windowsPhone', 'unknown'] as const;
const FLOWS = ['deviceCodeFlow', 'authenticationTransfer'] as const;
const RISKS = ['low', 'medium', 'high'] as const;
const STATES = ['unregistered', 'registered', 'compliant', 'hybrid', 'hybrid-compliant'] as const;

/** Draws sign-ins that can be, of one model. */
export class RandomSignIns {
  private readonly mentioned: Mentioned;
  private readonly places: Places;
  /** Groups that no rule fills. */
  private readonly assigned: readonly string[];
  private readonly telling: ReturnType<typeof tellingValues>;
  private readonly targets: ReturnType<typeof targetsOf>;

  constructor(
    private readonly model: SignInModel,
    private readonly dice: Dice,
  ) {
    this.mentioned = mentionedIn(model);
    const dynamic = model.groups.filter(({ membership }) => membership.kind === 'dynamic');
    this.assigned = this.mentioned.groups.filter((group) => !dynamic.some(({ id }) => id === group));
    this.places = placesOf(model, this.mentioned);
    this.telling = tellingValues(model);
    this.targets = targetsOf(this.mentioned);
  }

  /** One that can be under a reading of whose word counts. */
  draw(reading: Reading): SignIn {
    return this.dice.chance(this.mentioned.servicePrincipals.length > 0 ? 0.08 : 0.01)
      ? this.drawProgram()
      : this.drawPerson(reading);
  }

  private drawPerson(reading: Reading): SignIn {
    const { dice } = this;
    const principal = this.user();
    const states = STATES.filter((state) => this.canHave(principal, state, reading));
    return {
      principal,
      target: dice.pick(this.targets),
      clientApp: dice.chance(0.8)
        ? dice.pick(['browser', 'mobileAppsAndDesktopClients'])
        : dice.pick(['exchangeActiveSync', 'other']),
      platform: dice.chance(0.4) ? 'windows' : dice.pick(PLATFORMS),
      place: this.place(),
      device: randomDevice(dice, dice.pick(states), this.telling),
      flow: dice.chance(0.85) ? 'none' : dice.pick(FLOWS),
      userRisk: dice.chance(0.8) ? 'none' : dice.pick(RISKS),
      signInRisk: dice.chance(0.8) ? 'none' : dice.pick(RISKS),
      insiderRisk: dice.chance(0.8) ? 'none' : dice.pick(['minor', 'moderate', 'elevated']),
      servicePrincipalRisk: 'none',
    };
  }

  private drawProgram(): SignIn {
    const { dice } = this;
    const principal: ServicePrincipal = {
      kind: 'service-principal',
      id: dice.pick([...this.mentioned.servicePrincipals, 'other']),
    };
    return {
      principal,
      target: dice.pick(this.targets.filter(({ kind }) => kind === 'application')),
      clientApp: 'other',
      platform: 'unknown',
      place: this.place(),
      device: { state: 'unregistered', attributes: new Map() },
      flow: 'none',
      userRisk: 'none',
      signInRisk: 'none',
      insiderRisk: 'none',
      servicePrincipalRisk: dice.chance(0.5) ? 'none' : dice.pick(RISKS),
    };
  }

  private user(): User {
    for (let tries = 0; tries < 20; tries++) {
      const user = closeUpwards(this.model, this.anybody(tries < 12 ? 0.35 : 0.1));
      if (canBe(this.model, user)) return user;
    }
    return closeUpwards(this.model, { ...this.anybody(0), id: 'other' });
  }

  private anybody(often: number): User {
    const { dice, mentioned, model } = this;
    const type = dice.chance(0.55) ? 'member' : dice.pick(GUEST_TYPES);
    return {
      kind: 'user',
      id: dice.pick([...mentioned.users, 'other', 'other']),
      type,
      ...(isExternal({ type }) ? { tenant: dice.pick([...mentioned.tenants, 'other']) } : {}),
      groups: new Set([...dice.pick(dynamicGroupsOf(model, type)), ...dice.some(this.assigned, often)]),
      roles: new Set(dice.some(mentioned.roles, often / 2)),
    };
  }

  /** A device's state that the home tenant may claim, if its word counts. [21] */
  private canHave(user: User, state: SignIn['device']['state'], reading: Reading): boolean {
    if (!isExternal(user)) return true;
    const trust = trustIn(this.model, user.tenant, reading);
    const isCompliant = state === 'compliant' || state === 'hybrid-compliant';
    const isHybrid = state === 'hybrid' || state === 'hybrid-compliant';
    return (!isCompliant || trust.compliantDevice) && (!isHybrid || trust.hybridJoinedDevice);
  }

  private place(): Place {
    const { dice, places } = this;
    return {
      addressIn: new Set([...dice.pick(places.signatures), ...dice.some(places.free, 0.5)]),
      country: dice.pick(places.countries),
      gpsCountry: dice.pick(places.gpsCountries),
      mfaTrusted: dice.chance(0.2),
    };
  }
}
