import { isCountryCode } from '../../../constructs/model/tables/country-codes';
import { textOf } from '../../graph/attribute';
import { written } from '../../graph/views/read';
import { Resource } from '../../graph/graph';
import { Rule } from '../rule';
import { show } from '../support/results';
import { notKnown, Problem, resultsOf } from './support/problems';

export const usersFit: Rule = {
  id: 'identity/users-fit',
  title: 'A person has a name to sign in with and a country that there is',
  clauses: ['ID-1', 'LIC-1'],
  decides: [],
  severity: 'low',
  gates: true,
  protects:
    'Without a usage location that is a country no licence is given, and a user name without a domain is refused.',
  remedy:
    'Write user_principal_name with a verified domain, and usage_location as the two letters of ISO 3166-1: GB.',
  sources: [
    'https://learn.microsoft.com/graph/api/resources/user',
    'azuread 3.7.0: the provider says nothing of it at plan (tried)',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const user of graph.ofType('azuread_user')) {
      yield* resultsOf(user, problemsOf(user), 'has a name and a country');
    }
  },
};

function* problemsOf(user: Resource): Iterable<Problem> {
  const name = written(user, 'user_principal_name');
  if (name.state === 'unknown') yield notKnown('user_principal_name', 'a name with a domain');
  else if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(textOf(name) ?? '')) {
    yield {
      path: 'user_principal_name',
      found: show(name),
      expected: 'a name with a domain',
      message: `signs in as ${show(name)}, which has no domain`,
    };
  }
  const country = written(user, 'usage_location');
  const code = textOf(country);
  if (country.state === 'unknown') yield notKnown('usage_location', 'a country code');
  if (code !== undefined && !isCountryCode(code)) {
    yield {
      path: 'usage_location',
      found: show(country),
      expected: 'a country code, such as GB',
      message: `is in "${code}", which is no country's code`,
    };
  }
}
