import { COUNTRIES, isCountryCode } from '../../../constructs/model/tables/country-codes';
import { EstateGraph, Resource } from '../../graph/graph';
import { written } from '../../graph/views/read';
import { Rule } from '../rule';
import { listAt, textsIn } from './support/lists';
import { openLists } from './support/policies';
import { Problem, resultsOf } from './support/problems';

export const countriesKnown: Rule = {
  id: 'identity/countries-known',
  title: 'Countries of named locations are ISO 3166-1 codes of countries that there are',
  clauses: ['ZT-2'],
  decides: [],
  severity: 'medium',
  gates: true,
  protects:
    'A code that is none is refused by Entra ID or matches nowhere, and a place without countries is nowhere.',
  remedy: 'Write the two capital letters of ISO 3166-1: GB, not UK.',
  sources: [
    'https://learn.microsoft.com/entra/identity/conditional-access/concept-assignment-network',
    'ISO 3166-1 alpha-2',
    'azuread 3.7.0: the provider says nothing of it at plan (tried)',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const place of graph.ofType('azuread_named_location')) {
      if (written(place, 'country').state === 'absent') continue;
      yield* resultsOf(place, problemsOf(graph, place), 'its countries are all there');
    }
  },
};

const LIST = 'country.countries_and_regions';

function* problemsOf(graph: EstateGraph, place: Resource): Iterable<Problem> {
  const list = listAt(graph, place, LIST);
  const codes = textsIn(list);
  const evidence = { path: list.path, expected: 'ISO 3166-1 alpha-2 codes, each once' };
  if (codes.length === 0 && list.complete) {
    yield { ...evidence, found: 'nothing', message: 'names no country, so it is nowhere' };
  }
  for (const code of codes.filter((text) => !isCountryCode(text))) {
    const near = codeFor(code);
    yield {
      ...evidence,
      found: `"${code}"`,
      message: `names "${code}", which is no country's code`,
      remedy: near === undefined ? undefined : `Write ${near}.`,
    };
  }
  const twice = codes.filter((code, index) => codes.indexOf(code) !== index);
  if (twice.length > 0) {
    yield { ...evidence, found: twice.join(', '), message: `names ${twice.join(', ')} twice` };
  }
  yield* openLists([list], evidence.expected);
}

/** The code that somebody meant who wrote another spelling. */
function codeFor(text: string): string | undefined {
  if (text.toUpperCase() === 'UK') return 'GB';
  if (isCountryCode(text.toUpperCase())) return text.toUpperCase();
  return Object.entries(COUNTRIES).find(([, name]) => name.toLowerCase() === text.toLowerCase())?.[0];
}
