import { compareText } from '../../../constructs/model/compare-text';
import { IpRange } from '../../../constructs/model/ip-range';
import { FORBIDDEN_RANGES, PRIVATE_RANGES } from '../../../constructs/model/tables/private-ranges';
import { EstateGraph, Resource } from '../../graph/graph';
import { written } from '../../graph/views/read';
import { Rule } from '../rule';
import { listAt, textsIn } from './support/lists';
import { ofTerraform } from './support/of-terraform';
import { openLists } from './support/policies';
import { Problem, resultsOf } from './support/problems';

export const rangesCanonical: Rule = {
  id: 'identity/ranges-canonical',
  title: 'Ranges of named locations are public, canonical, in order and once each',
  clauses: ['ZT-2'],
  decides: [],
  severity: 'medium',
  gates: true,
  protects:
    "The provider waits until Entra ID gives the very list back, so that a range that is respelt hangs the apply; a private range is nobody's address on the Internet.",
  remedy: 'Write ranges as CIDR without host bits, in order of their text or of their addresses, each once.',
  sources: [
    'https://learn.microsoft.com/entra/identity/conditional-access/concept-assignment-network',
    'azuread 3.7.0: the resource waits for the same ordered list; its issue 1746',
    'azuread 3.7.0: the provider says nothing of it at plan (tried)',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const place of ofTerraform(graph, 'azuread_named_location')) {
      if (written(place, 'ip').state === 'absent') continue;
      yield* resultsOf(place, problemsOf(graph, place), 'its ranges are as Entra ID gives them back');
    }
  },
};

const SHORTEST_PREFIX = 8;
const NOT_PUBLIC = [...PRIVATE_RANGES, ...FORBIDDEN_RANGES].map(({ range, title }) => ({
  range: IpRange.parse(range.toString()),
  title,
}));

function* problemsOf(graph: EstateGraph, place: Resource): Iterable<Problem> {
  const list = listAt(graph, place, 'ip.ip_ranges');
  const { path } = list;
  const texts = textsIn(list);
  const ranges = texts.map((text) => ({ text, range: IpRange.tryParse(text) }));
  if (texts.length === 0 && list.complete) {
    yield { path, found: 'nothing', expected: 'ranges', message: 'has no range, so it is nowhere' };
  }
  for (const { text, range } of ranges) {
    const message = range === undefined ? 'is no canonical range' : wrongWith(range);
    if (message !== undefined) {
      yield {
        path,
        found: `"${text}"`,
        expected: 'a public range, /8 or longer',
        message: `has ${text}, which ${message}`,
      };
    }
  }
  const sorted = ranges.flatMap(({ range }) => (range ? [range] : [])).sort((a, b) => IpRange.compare(a, b));
  const wanted = [...new Set(sorted.map(String))];
  const isInOrder = [wanted, [...wanted].sort(compareText)].some((order) => order.join() === texts.join());
  if (ranges.every(({ range }) => range !== undefined) && !isInOrder) {
    yield {
      path,
      found: texts.join(', '),
      expected: wanted.join(', '),
      message: 'has its ranges out of order, or one of them twice',
      remedy: `Write ${wanted.join(', ')}.`,
    };
  }
  yield* openLists([list], 'ranges that are known');
}

function wrongWith(range: IpRange): string | undefined {
  if (range.prefix < SHORTEST_PREFIX) return 'is wider than Entra ID takes';
  const held = NOT_PUBLIC.find((known) => known.range.contains(range));
  return held && `is ${held.title}: no sign-in comes from there`;
}
