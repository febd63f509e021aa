import { SignInModel } from '../../../../../policies/provers/sign-in/model';
import { SignIn } from '../../../../../policies/provers/sign-in/sign-in';

type Json = null | undefined | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Path = readonly (string | number)[];

/** A smaller model of which something is still true: nothing can be taken out of it without making it false. */
export function shrinkModel(model: SignInModel, holds: (smaller: SignInModel) => boolean): SignInModel {
  let current = model;
  for (;;) {
    const smaller = smallerOnes(current).find(holds);
    if (smaller === undefined) return current;
    current = smaller;
  }
}

function smallerOnes(model: SignInModel): readonly SignInModel[] {
  const value = model as unknown as Json;
  return removable(value, []).map((path) => without(value, path) as unknown as SignInModel);
}

/** A plainer sign-in of which something is still true. */
export function shrinkSignIn(signIn: SignIn, holds: (plainer: SignIn) => boolean): SignIn {
  let current = signIn;
  for (;;) {
    const plainer = plainerOnes(current).find(holds);
    if (plainer === undefined) return current;
    current = plainer;
  }
}

function plainerOnes(signIn: SignIn): readonly SignIn[] {
  const { principal, place, device } = signIn;
  const plain: Partial<SignIn>[] = [
    { flow: 'none' },
    { userRisk: 'none' },
    { signInRisk: 'none' },
    { insiderRisk: 'none' },
    { platform: 'windows' },
    { clientApp: 'browser' },
    { device: { state: 'unregistered', attributes: new Map() } },
    { place: { ...place, mfaTrusted: false } },
    { place: { ...place, country: 'other' } },
    { place: { ...place, gpsCountry: 'other' } },
    ...fewer(place.addressIn).map((addressIn) => ({ place: { ...place, addressIn } })),
    ...[...device.attributes.keys()].map((name) => ({
      device: {
        ...device,
        attributes: new Map([...device.attributes].filter(([other]) => other !== name)),
      },
    })),
    ...(principal.kind === 'user'
      ? [
          ...fewer(principal.groups).map((groups) => ({ principal: { ...principal, groups } })),
          ...fewer(principal.roles).map((roles) => ({ principal: { ...principal, roles } })),
          { principal: { ...principal, id: 'other' } },
        ]
      : []),
  ];
  const own = text(signIn);
  return plain.map((change) => ({ ...signIn, ...change })).filter((plainer) => text(plainer) !== own);
}

function fewer(ids: ReadonlySet<string>): readonly ReadonlySet<string>[] {
  return [...ids].map((id) => new Set([...ids].filter((other) => other !== id)));
}

/** A sign-in, or anything of sets, maps and plain data, as a text that tells it from others. */
function text(value: object): string {
  return JSON.stringify(value, (_, member: unknown) =>
    member instanceof Set || member instanceof Map ? [...(member as Iterable<unknown>)] : member,
  );
}

/** Members that a model may lack wherever they stand. */
const OPTIONAL = new Set([
  'intent',
  'breakGlass',
  'servicePrincipals',
  'platforms',
  'locations',
  'devices',
  'flows',
  'userRisk',
  'signInRisk',
  'insiderRisk',
  'servicePrincipalRisk',
  'grant',
  'strength',
  'session',
  'guests',
  'group',
  'instead',
  'expires',
]);

/** What may be taken out, the largest first. Lists of a whole model, such as `locations`, are emptied instead. */
function removable(value: Json, path: Path): readonly Path[] {
  if (Array.isArray(value)) {
    const own = value.map((_, index) => [...path, index]);
    return [...own, ...value.flatMap((element, index) => removable(element as Json, [...path, index]))];
  }
  if (typeof value !== 'object' || value === null || value instanceof Map) return [];
  return Object.entries(value as Readonly<Record<string, Json>>).flatMap(([key, member]) => {
    const inPlace = [...path, key];
    const own = OPTIONAL.has(key) && !Array.isArray(member) && member !== undefined ? [inPlace] : [];
    return [...own, ...removable(member, inPlace)];
  });
}

function without(value: Json, [step, ...rest]: Path): Json {
  if (Array.isArray(value)) {
    return value.flatMap((element: Json, index): readonly Json[] => {
      if (index !== step) return [element];
      return rest.length === 0 ? [] : [without(element, rest)];
    });
  }
  return Object.fromEntries(
    Object.entries(value as Readonly<Record<string, Json>>).flatMap(([key, member]) => {
      if (key !== step) return [[key, member]];
      return rest.length === 0 ? [] : [[key, without(member, rest)]];
    }),
  );
}
