import { SignInModel } from '../../../../../../policies/provers/sign-in/model';
import {
  Device,
  Place,
  ServicePrincipal,
  SignIn,
  Target,
  User,
} from '../../../../../../policies/provers/sign-in/sign-in';
import { isExternal } from '../can-show';
import { REGISTER_DEVICE } from '../known';
import { canBe } from '../membership';
import { Mentioned, mentionedIn } from '../mentioned';
import { tellingValues } from '../random-devices';
import { GUEST_TYPES } from '../random-who';
import { placesOf, targetsOf } from '../space';

/** Sign-ins as the product of five lists of parts; a sign-in is one of each. */
export interface Region {
  readonly who: readonly (User | ServicePrincipal)[];
  readonly targets: readonly Target[];
  readonly places: readonly Place[];
  readonly how: readonly How[];
  readonly risks: readonly Risks[];
}

export type How = Pick<SignIn, 'clientApp' | 'platform' | 'flow' | 'device'>;
export type Risks = Pick<SignIn, 'userRisk' | 'signInRisk' | 'insiderRisk' | 'servicePrincipalRisk'>;

const CLIENT_APPS = ['browser', 'mobileAppsAndDesktopClients', 'exchangeActiveSync', 'other'] as const;
const PLATFORMS = ['android', 'iOS', 'linux', 'macOS', 'windows', 'windowsPhone', 'unknown'] as const;
const FLOWS = ['none', 'deviceCodeFlow', 'authenticationTransfer'] as const;
const RISKS = ['none', 'low', 'medium', 'high'] as const;
const INSIDER_RISKS = ['none', 'minor', 'moderate', 'elevated'] as const;
const MANAGED = ['compliant', 'hybrid', 'hybrid-compliant'] as const;
/** An administrators' role that no small model names. */
const ANOTHER_ADMINISTRATOR = '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3';

/** Every sign-in of a small model: people, people who register a device (where other conditions count), and programs. */
export function universeOf(model: SignInModel): readonly Region[] {
  const mentioned = mentionedIn(model);
  const targets = targetsOf(mentioned);
  const isRegistration = (target: Target) =>
    target.kind === 'user-action' && target.action === REGISTER_DEVICE;
  const people = {
    who: everybody(model, mentioned),
    places: everywhere(model, mentioned),
    how: everyHow(model),
    risks: everyRisk(model),
  };
  return [
    { ...people, targets: targets.filter((target) => !isRegistration(target)) },
    { ...people, targets: targets.filter(isRegistration) },
    {
      who: [...mentioned.servicePrincipals, 'other'].map((id) => ({ kind: 'service-principal', id })),
      targets: targets.filter(({ kind }) => kind === 'application'),
      places: people.places,
      how: [
        {
          clientApp: 'other',
          platform: 'unknown',
          flow: 'none',
          device: { state: 'unregistered', attributes: new Map() },
        },
      ],
      risks: RISKS.map((servicePrincipalRisk) => ({ ...NO_RISK, servicePrincipalRisk })),
    },
  ];
}

const NO_RISK: Risks = {
  userRisk: 'none',
  signInRisk: 'none',
  insiderRisk: 'none',
  servicePrincipalRisk: 'none',
};

function subsets<T>(items: readonly T[]): readonly (readonly T[])[] {
  return items.reduce<readonly (readonly T[])[]>(
    (soFar, item) => soFar.flatMap((subset) => [subset, [...subset, item]]),
    [[]],
  );
}

function everybody(model: SignInModel, mentioned: Mentioned): readonly User[] {
  const roles = asksOfAdministrators(model) ? [...mentioned.roles, ANOTHER_ADMINISTRATOR] : mentioned.roles;
  const found = new Map<string, User>();
  for (const type of ['member', ...GUEST_TYPES] as const) {
    for (const tenant of isExternal({ type }) ? [...mentioned.tenants, 'other'] : [undefined]) {
      for (const id of [...mentioned.users, 'other']) {
        for (const groups of subsets(mentioned.groups)) {
          for (const held of subsets([...new Set(roles)])) {
            const user: User = {
              kind: 'user',
              id,
              type,
              ...(tenant === undefined ? {} : { tenant }),
              groups: new Set(groups),
              roles: new Set(held),
            };
            const key = [id, type, tenant, '|', ...groups, '|', ...held].join();
            if (canBe(model, user)) found.set(key, user);
          }
        }
      }
    }
  }
  return [...found.values()];
}

function asksOfAdministrators({ intent }: SignInModel): boolean {
  return intent?.obligations.some(({ who }) => who === 'administrators') ?? false;
}

function everywhere(model: SignInModel, mentioned: Mentioned): readonly Place[] {
  const { signatures, free, countries, gpsCountries } = placesOf(model, mentioned);
  if (mentioned.locations.length === 0 && !asksOfTrusted(model)) {
    return [{ addressIn: new Set(), country: 'other', gpsCountry: 'other', mfaTrusted: false }];
  }
  const byCountry = countries.length > 2 ? countries : ['other'];
  const byPosition = gpsCountries.length > 2 ? gpsCountries : ['other'];
  return signatures.flatMap((surely) =>
    subsets(free.filter((id) => !surely.has(id))).flatMap((perhaps) =>
      byCountry.flatMap((country) =>
        byPosition.flatMap((gpsCountry) =>
          (asksOfTrusted(model) ? [false, true] : [false]).map((mfaTrusted) => ({
            addressIn: new Set([...surely, ...perhaps]),
            country,
            gpsCountry,
            mfaTrusted,
          })),
        ),
      ),
    ),
  );
}

function asksOfTrusted({ policies }: SignInModel): boolean {
  return policies.some(({ locations }) =>
    [locations?.include, locations?.exclude].some((list) => list?.values.includes('AllTrusted')),
  );
}

/** Where nothing tells clients, platforms or flows apart, one stands for those that can prove the same. */
function everyHow(model: SignInModel): readonly How[] {
  const { policies, intent } = model;
  const whens = intent?.obligations.map(({ when }) => when) ?? [];
  const clients = policies.some(({ clientApps }) => clientApps.values.some((term) => term !== 'all'));
  const clientApps =
    clients || whens.some((when) => when.clientApps) ? CLIENT_APPS : (['browser', 'other'] as const);
  const platforms =
    policies.some((policy) => policy.platforms) || whens.some((when) => when.platforms)
      ? PLATFORMS
      : (['android', 'macOS', 'windows', 'unknown'] as const);
  const flows =
    policies.some((policy) => policy.flows) || whens.some((when) => when.flows)
      ? FLOWS
      : (['none', 'deviceCodeFlow'] as const);
  return everyDevice(model).flatMap((device) =>
    clientApps.flatMap((clientApp) =>
      platforms.flatMap((platform) => flows.map((flow) => ({ clientApp, platform, flow, device }))),
    ),
  );
}

function everyDevice(model: SignInModel): readonly Device[] {
  const telling = [...tellingValues(model)];
  const joined = model.policies.some(({ devices }) => devices?.rule?.includes('trustType'))
    ? ['AzureAD', 'Workplace']
    : ['AzureAD'];
  const attributed = (['registered', ...MANAGED] as const).flatMap((state) => {
    const isHybrid = state === 'hybrid' || state === 'hybrid-compliant';
    const isCompliant = state === 'compliant' || state === 'hybrid-compliant';
    const known = telling.filter(
      ([name]) => state !== 'registered' || !name.startsWith('extensionAttribute'),
    );
    return (isHybrid ? ['ServerAD'] : joined).flatMap((trustType) =>
      known
        .reduce<readonly (readonly (readonly [string, string])[])[]>(
          (soFar, [name, values]) =>
            soFar.flatMap((written) =>
              values.map((value) => (value === undefined ? written : [...written, [name, value] as const])),
            ),
          [
            [
              ['isCompliant', isCompliant ? 'True' : 'False'],
              ['trustType', trustType],
            ],
          ],
        )
        .map((written): Device => ({ state, attributes: new Map(written) })),
    );
  });
  return [{ state: 'unregistered', attributes: new Map() }, ...attributed];
}

/** Of a risk that nothing mentions, one level stands for all. */
function everyRisk({ policies, intent }: SignInModel): readonly Risks[] {
  const whens = intent?.obligations.map(({ when }) => when) ?? [];
  const of = (name: 'userRisk' | 'signInRisk') =>
    policies.some((policy) => policy[name]) || whens.some((when) => when[name]) ? RISKS : (['none'] as const);
  const insider = policies.some(({ insiderRisk }) => insiderRisk) ? INSIDER_RISKS : (['none'] as const);
  return of('userRisk').flatMap((userRisk) =>
    of('signInRisk').flatMap((signInRisk) =>
      insider.map((insiderRisk) => ({ ...NO_RISK, userRisk, signInRisk, insiderRisk })),
    ),
  );
}

/** The sign-in of one part of each list. */
export function signInOf(
  region: Region,
  who: number,
  target: number,
  place: number,
  how: number,
  risks: number,
): SignIn {
  return {
    principal: region.who[who]!,
    target: region.targets[target]!,
    place: region.places[place]!,
    ...region.how[how]!,
    ...region.risks[risks]!,
  };
}
