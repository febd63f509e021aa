import { Attribute, booleanOf, numberOf, textOf } from '../../graph/attribute';
import { Block, EstateGraph, Resource } from '../../graph/graph';
import { pathIn, written } from '../../graph/views/read';
import { Rule } from '../rule';
import { show } from '../support/results';
import { listAt, textsIn } from './support/lists';
import { POLICY } from './support/policies';
import { notKnown, Problem, resultsOf } from './support/problems';

export const sessionControlsFit: Rule = {
  id: 'identity/session-controls-fit',
  title: 'Session controls do something, and are on offer for what the policy is about',
  clauses: ['ZT-1'],
  decides: [],
  severity: 'medium',
  gates: true,
  protects:
    'A session control that is not on offer is refused, and one that does nothing is a policy that people count on in vain.',
  remedy:
    'Write hours from 1 to 23 or days from 1 to 365, or everyTime; persistence for All applications only; restrictions for Office 365 only.',
  sources: [
    'https://learn.microsoft.com/graph/api/resources/conditionalaccesspolicy',
    'https://learn.microsoft.com/entra/identity/conditional-access/concept-conditional-access-session',
    'azuread 3.7.0: the provider says nothing of it at plan (tried)',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const policy of graph.ofType(POLICY)) {
      if (policy.get('session_controls').state === 'unknown') {
        yield* resultsOf(policy, [notKnown('session_controls', 'controls that are known')], '');
      }
      for (const session of policy.blocks('session_controls')) {
        yield* resultsOf(policy, problemsOf(graph, policy, session), 'its session controls are on offer');
      }
    }
  },
};

const RESTRICTED = [
  'Office365',
  '00000002-0000-0ff1-ce00-000000000000',
  '00000003-0000-0ff1-ce00-000000000000',
];

const CONTROLS = [
  'application_enforced_restrictions_enabled',
  'cloud_app_security_policy',
  'disable_resilience_defaults',
  'persistent_browser_mode',
  'sign_in_frequency',
  'sign_in_frequency_interval',
] as const;

function* problemsOf(graph: EstateGraph, policy: Resource, session: Block): Iterable<Problem> {
  const read = (name: string) => written(session, name);
  for (const name of CONTROLS.filter((each) => isOpen(read(each)))) {
    yield notKnown(pathIn(session, name), 'a value that is known');
  }
  if (CONTROLS.every((name) => doesNothing(read(name)))) {
    yield {
      path: session.path,
      found: 'controls that are off',
      expected: 'one that is on',
      message: 'has session controls, none of which does anything',
    };
  }
  const applications = listAt(graph, policy, 'conditions.applications.included_applications');
  const named = textsIn(applications);
  if (textOf(read('persistent_browser_mode')) !== undefined && named.join() !== 'All') {
    yield {
      path: pathIn(session, 'persistent_browser_mode'),
      found: `applications ${named.join(', ')}`,
      expected: 'All applications',
      message: 'decides whether browsers stay signed in for some applications only, which is not on offer',
    };
  }
  const restricted = booleanOf(read('application_enforced_restrictions_enabled')) === true;
  if (restricted && (named.length === 0 || named.some((id) => !RESTRICTED.includes(id)))) {
    yield {
      path: pathIn(session, 'application_enforced_restrictions_enabled'),
      found: `applications ${named.join(', ')}`,
      expected: 'Office365, Exchange or SharePoint',
      message: 'lets applications enforce restrictions that only Office 365, Exchange and SharePoint know',
    };
  }
  yield* frequencyProblems(session);
}

/** The provider fills these in; what nobody wrote it leaves to Entra ID. */
function isOpen(attribute: Attribute): boolean {
  return attribute.state === 'unknown' && attribute.by !== 'provider';
}

function doesNothing(attribute: Attribute): boolean {
  if (attribute.state !== 'known') return !isOpen(attribute);
  return attribute.value === false || attribute.value === 0 || attribute.value === 'timeBased';
}

function* frequencyProblems(session: Block): Iterable<Problem> {
  const frequency = written(session, 'sign_in_frequency');
  const value = numberOf(frequency);
  const period = textOf(written(session, 'sign_in_frequency_period'));
  const everyTime = textOf(written(session, 'sign_in_frequency_interval')) === 'everyTime';
  const at = pathIn(session, 'sign_in_frequency');
  if (everyTime && value !== undefined && value > 0) {
    yield {
      path: at,
      found: show(frequency),
      expected: 'nothing beside everyTime',
      message: 'asks every time, and every so often too',
    };
  }
  if (value === undefined || value === 0) return;
  const most = period === 'days' ? 365 : 23;
  if (period === undefined || !Number.isInteger(value) || value < 1 || value > most) {
    yield {
      path: at,
      found: `${value} ${period ?? 'of nothing'}`,
      expected: '1 to 23 hours, or 1 to 365 days',
      message: `asks again every ${value} ${period ?? 'of nothing'}, which is not on offer`,
    };
  }
}
