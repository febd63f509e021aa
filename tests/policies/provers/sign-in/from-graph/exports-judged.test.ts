import { join } from 'node:path';
import { Declaration } from '../../../../../policies/declaration/declaration';
import { buildGraph } from '../../../../../policies/graph/build-graph';
import { readStacks } from '../../../../../policies/graph/read-stacks';
import { StackDocument } from '../../../../../policies/graph/stack-document';
import { signInsOf } from '../../../../../policies/provers/sign-in/from-graph/sign-ins-of';
import { counterexampleWords } from '../../../../../policies/provers/sign-in/words/counterexample-words';
import { Names } from '../../../../../policies/provers/sign-in/words/names';
import { ROOT } from '../../../../support/synthesized';
import { declaration, declaredTenant, exception, obligation } from './declared';

const AS_OF = '2026-12-01';

function documentsOf(path: string): readonly StackDocument[] {
  return readStacks(join(ROOT, 'tests/fixtures/graph-export', path)).documents;
}

/** The outcome of an obligation, with its gaps in words. */
function outcomeOf(documents: readonly StackDocument[], id: string, meant?: Declaration) {
  const [signIns] = signInsOf(buildGraph(documents), meant, AS_OF);
  const outcome = signIns!.obligations.find(({ obligation: { id: own } }) => own === id)!;
  const names = new Names(signIns!.model);
  return { verdict: outcome.verdict, gaps: outcome.gaps.map((gap) => counterexampleWords(names, gap)) };
}

/** The export of the whole tenant, as it would be without its policies' conditions on places. */
function withoutPlaces(): readonly StackDocument[] {
  const text = JSON.stringify(documentsOf('tenant'));
  return JSON.parse(text.replace(/"locations":\{[^}]*\}/g, '"locations":null')) as StackDocument[];
}

describe('an export with a gap', () => {
  test('of a whole tenant: the trusted places need no second factor', () => {
    const { verdict, gaps } = outcomeOf(documentsOf('tenant'), 'mfa');
    expect(verdict).toBe('fail');
    expect(gaps).toContainEqual(expect.stringMatching(/ from Offices .*password only/));
  });

  test('of a list alone: the group that is left out needs none', () => {
    const { verdict, gaps } = outcomeOf(documentsOf('array.json'), 'mfa');
    expect(verdict).toBe('fail');
    expect(gaps).toContainEqual(
      expect.stringMatching(/6d1e5a30-5c2f-4d3a-9a51-0b6f2d1c0001 .*password only/),
    );
  });

  test('of single policies, each in a file of its own, is that of them together', () => {
    const { verdict, gaps } = outcomeOf(documentsOf('single'), 'no-legacy');
    expect(verdict).toBe('fail');
    expect(gaps).toContainEqual(
      expect.stringMatching(/6d1e5a30-5c2f-4d3a-9a51-0b6f2d1c0001 with a legacy client/),
    );
  });

  test('that is closed is found no more', () => {
    expect(outcomeOf(withoutPlaces(), 'mfa')).toEqual({ verdict: 'pass', gaps: [] });
  });
});

describe('what is left out for break-glass accounts', () => {
  const when = { platforms: ['unknown'], targets: 'applications' } as const;
  const obligations = [obligation('no-unknown-platform', { when, demand: 'blocked' })];
  const breakGlass = { group: 'Break-glass', accounts: [] };

  test('is a gap as long as nobody declares it', () => {
    const meant = declaration(declaredTenant({ obligations, breakGlass }));
    expect(outcomeOf(documentsOf('tenant'), 'no-unknown-platform', meant).verdict).toBe('fail');
  });

  test('is none once somebody answers for it', () => {
    const exceptions = [
      exception('break-glass', {
        obligations: ['no-unknown-platform'],
        who: ['Break-glass'],
        instead: 'phishing-resistant',
      }),
    ];
    const meant = declaration(declaredTenant({ obligations, breakGlass, exceptions }));
    expect(outcomeOf(documentsOf('tenant'), 'no-unknown-platform', meant)).toEqual({
      verdict: 'pass',
      gaps: [],
    });
  });

  test('is one again when that has expired', () => {
    const exceptions = [
      exception('break-glass', {
        obligations: ['no-unknown-platform'],
        who: ['Break-glass'],
        expires: '2026-11-30',
      }),
    ];
    const meant = declaration(declaredTenant({ obligations, breakGlass, exceptions }));
    expect(outcomeOf(documentsOf('tenant'), 'no-unknown-platform', meant).verdict).toBe('fail');
  });
});

test('a page of several, without the last one, proves nothing', () => {
  const [first, ...others] = withoutPlaces().toReversed();
  const page = { ...first!, json: { ...first!.json, '@odata.nextLink': 'https://graph.microsoft.com/next' } };
  expect(first?.name).toBe('policies');
  expect(outcomeOf([...others, page], 'mfa').verdict).toBe('unknown');
});

test('what is asked of a tenant is made once for each date', () => {
  const graph = buildGraph(documentsOf('array.json'));
  const [one] = signInsOf(graph, undefined, AS_OF);
  expect(signInsOf(graph, undefined, AS_OF)[0]).toBe(one);
  expect(signInsOf(graph, undefined, '2026-12-02')[0]).not.toBe(one);
});
