import { Condition } from '../prover';
import { SignIn, Target } from '../sign-in';
import { howWords } from '../words/how-words';
import { capital, or } from '../words/lists';
import { Names } from '../words/names';
import { placeWords } from '../words/place-words';
import { targetWords } from '../words/target-words';
import { whoWords } from '../words/who-words';

/** A sign-in in words: `A member in Finance on a browser of an unregistered device under iOS from GB signs in to Office 365`. */
export function signInWords(names: Names, signIn: SignIn): string {
  const conditions = conditionsOf(signIn);
  const { resources, actions } = targetWords(names, [targetId(signIn.target)]);
  const does = or([
    ...(resources === undefined ? [] : [`signs in to ${resources}`]),
    ...actions.map((action) => `wants to ${action}`),
  ]);
  return capital(
    [whoWords(names, conditions), ...howWords(conditions), placeWords(names, conditions), does].join(' '),
  );
}

/** Everything that is particular about one sign-in, as conditions; what is as usual is left out. */
function conditionsOf({ principal, clientApp, platform, place, device, ...rest }: SignIn): Condition[] {
  const valued = (dimension: 'flow' | 'user-risk' | 'sign-in-risk', value: string): Condition[] =>
    value === 'none' ? [] : [{ dimension, values: [value] }];
  const located: Condition[] = [...place.addressIn].map((id) => ({
    dimension: 'location',
    id,
    holds: true,
  }));
  const where: Condition[] = [...located, { dimension: 'country', values: [place.country] }];
  if (principal.kind === 'service-principal') {
    return [{ dimension: 'service-principal', values: [principal.id] }, ...where];
  }
  const { id, type, tenant, groups, roles } = principal;
  return [
    { dimension: 'principal', values: [type] },
    ...(id === 'other' ? [] : [{ dimension: 'user', values: [id] } as const]),
    ...(tenant === undefined || tenant === 'other'
      ? []
      : [{ dimension: 'tenant', values: [tenant] } as const]),
    ...[...groups].map((group): Condition => ({ dimension: 'group', id: group, holds: true })),
    ...[...roles].map((role): Condition => ({ dimension: 'role', id: role, holds: true })),
    { dimension: 'client-app', values: [clientApp] },
    { dimension: 'platform', values: [platform] },
    { dimension: 'device-state', values: [device.state] },
    ...(device.attributes.size === 0
      ? []
      : [
          {
            dimension: 'device-attribute',
            values: [...device.attributes].map(([name, value]) => `${name} = "${value}"`),
          } as const,
        ]),
    ...where,
    ...valued('flow', rest.flow),
    ...valued('user-risk', rest.userRisk),
    ...valued('sign-in-risk', rest.signInRisk),
  ];
}

function targetId(target: Target): string {
  return target.kind === 'user-action' ? target.action : target.id;
}
