import { BUILT_IN_STRENGTHS } from '../../../../constructs/model/tables/authentication-combinations';
import { textOf } from '../../../graph/attribute';
import { Resource } from '../../../graph/graph';
import { textsOf } from '../../../graph/views/read';
import { Strength } from '../model';
import { Identities } from './identities';

const BUILT_IN: ReadonlySet<string> = new Set(Object.values(BUILT_IN_STRENGTHS).map(({ id }) => id));

/** The authentication strengths among the resources of a tenant, besides those that every tenant has. */
export function readStrengths(identities: Identities, resources: readonly Resource[]): readonly Strength[] {
  return resources
    .filter(({ type }) => type === 'azuread_authentication_strength_policy')
    .map((resource) => {
      const { texts, complete } = textsOf(resource, 'allowed_combinations');
      return {
        id: identities.idOf(resource, 'path'),
        name: textOf(resource.get('display_name')) ?? resource.address,
        combinations: { values: texts, open: !complete },
      };
    })
    .filter(({ id }) => !BUILT_IN.has(id));
}
