import { EstateGraph, Resource } from '../../graph/graph';
import { Rule } from '../rule';
import { listAt, textsIn } from './support/lists';
import { grantOf, isThere, openLists, POLICY } from './support/policies';
import { Problem, resultsOf } from './support/problems';

export const targetsFit: Rule = {
  id: 'identity/targets-fit',
  title: 'What a policy is about is something that a policy can be about',
  clauses: ['ZT-2', 'MFA-1'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'A user action that does not exist, or one that is asked for more than it can give, is refused at the apply or protects nothing.',
  remedy:
    'Write urn:user:registersecurityinfo or urn:user:registerdevice; of a device registration ask for mfa or a strength alone.',
  sources: [
    'https://learn.microsoft.com/graph/api/resources/conditionalaccesspolicy',
    'https://learn.microsoft.com/entra/identity/conditional-access/concept-conditional-access-cloud-apps',
    'azuread 3.7.0: the provider says nothing of it at plan (tried)',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const policy of graph.ofType(POLICY)) {
      yield* resultsOf(policy, problemsOf(graph, policy), 'what it is about can be asked for');
    }
  },
};

const REGISTER_DEVICE = 'urn:user:registerdevice';
const ACTIONS = ['urn:user:registersecurityinfo', REGISTER_DEVICE];

function* problemsOf(graph: EstateGraph, policy: Resource): Iterable<Problem> {
  const actions = listAt(graph, policy, 'conditions.applications.included_user_actions');
  const applications = listAt(graph, policy, 'conditions.applications.included_applications');
  const contexts = listAt(graph, policy, 'conditions.applications.included_authentication_contexts');
  yield* openLists([actions, applications, contexts], 'a list that is known');
  for (const action of textsIn(actions).filter((text) => !ACTIONS.includes(text))) {
    yield {
      path: actions.path,
      found: `"${action}"`,
      expected: ACTIONS.join(' or '),
      message: `is about "${action}", which is no user action`,
    };
  }
  const kinds = [actions, applications, contexts].filter(({ entries }) => entries.length > 0);
  if (kinds.length > 1) {
    yield {
      path: actions.path,
      found: 'targets of several kinds',
      expected: 'applications, user actions or authentication contexts',
      message: 'is about targets of several kinds, which one policy cannot be',
    };
  }
  if (textsIn(actions).includes(REGISTER_DEVICE)) yield* ofDeviceRegistration(graph, policy);
}

/** Of a device registration nothing but a second factor can be asked, whatever the client and the device. */
function* ofDeviceRegistration(graph: EstateGraph, policy: Resource): Iterable<Problem> {
  const { controls, terms, custom } = grantOf(graph, policy);
  const others = [
    ...textsIn(controls).filter((control) => control !== 'mfa'),
    ...(terms.entries.length > 0 ? ['terms of use'] : []),
    ...(custom.entries.length > 0 ? ['custom controls'] : []),
  ];
  if (others.length > 0) {
    yield {
      path: controls.path,
      found: others.join(', '),
      expected: 'mfa, or an authentication strength',
      message: `asks for ${others.join(' and ')} to register a device, which is not on offer there`,
    };
  }
  const types = listAt(graph, policy, 'conditions.client_app_types');
  if (textsIn(types).some((type) => type !== 'all')) {
    yield {
      path: types.path,
      found: textsIn(types).join(', '),
      expected: '"all"',
      message: 'names client types, which are not looked at when a device is registered',
    };
  }
  if (isThere(policy, 'conditions.devices.filter.rule') !== false) {
    yield {
      path: 'conditions.devices',
      found: 'a filter of devices',
      expected: 'nothing',
      message: 'filters devices, which is not looked at when a device is registered',
    };
  }
}
