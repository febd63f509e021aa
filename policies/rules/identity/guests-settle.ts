import { GUEST_TYPES } from '../../../constructs/model/identity';
import { textOf } from '../../graph/attribute';
import { Block, EstateGraph, Resource } from '../../graph/graph';
import { pathIn } from '../../graph/views/read';
import { Rule } from '../rule';
import { listIn, textsIn } from './support/lists';
import { ofTerraform } from './support/of-terraform';
import { openLists, POLICY } from './support/policies';
import { Problem, resultsOf } from './support/problems';

export const guestsSettle: Rule = {
  id: 'identity/guests-settle',
  title: 'What a policy says of guests is what Entra ID gives back',
  clauses: ['ZT-2', 'SEC-7'],
  decides: [],
  severity: 'medium',
  gates: true,
  protects:
    'Types of guests in another order, or without the tenants that they are of, make every plan show a change, and people stop to read plans.',
  remedy:
    'List the types in the order internalGuest, b2bCollaborationGuest, b2bCollaborationMember, b2bDirectConnectUser, otherExternalUser, serviceProvider, and write external_tenants.',
  sources: [
    'https://learn.microsoft.com/graph/api/resources/conditionalaccesspolicy',
    'azuread 3.7.0: a block without external_tenants shows a change at every plan (tried); its issue 1794 on the order of types',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const policy of ofTerraform(graph, POLICY)) {
      for (const list of LISTS) {
        for (const users of policy.blocks('conditions').flatMap((each) => each.blocks('users'))) {
          const blocks = users.blocks(list);
          for (const block of blocks) {
            yield* resultsOf(
              policy,
              problemsOf(graph, policy, block, blocks),
              'what it says of guests settles',
            );
          }
        }
      }
    }
  },
};

const LISTS = ['included_guests_or_external_users', 'excluded_guests_or_external_users'] as const;

function* problemsOf(
  graph: EstateGraph,
  policy: Resource,
  block: Block,
  all: readonly Block[],
): Iterable<Problem> {
  const list = listIn(graph, policy, block, 'guest_or_external_user_types');
  const types = textsIn(list);
  const inOrder = GUEST_TYPES.filter((type) => types.includes(type));
  yield* openLists([list], 'a list that is known');
  const wrong = types.filter((type) => !GUEST_TYPES.some((known) => known === type));
  if (list.complete && (wrong.length > 0 || types.join() !== inOrder.join())) {
    yield {
      path: list.path,
      found: types.join(', '),
      expected: inOrder.join(', '),
      message:
        wrong.length > 0
          ? `has ${wrong.join(', ')}, which is no type of guest`
          : 'lists the types of guests in another order than Entra ID gives back',
    };
  }
  if (all.length > 1 && block === all[0]) {
    yield {
      path: block.path,
      found: `${all.length} blocks`,
      expected: 'one block',
      message: 'has several blocks of guests, of which the provider takes one',
    };
  }
  yield* tenantProblems(block);
}

function* tenantProblems(block: Block): Iterable<Problem> {
  const path = pathIn(block, 'external_tenants');
  const [tenants] = block.blocks('external_tenants');
  if (tenants === undefined) {
    yield {
      path,
      found: 'nothing',
      expected: 'membership_kind = "all", or enumerated with members',
      message: 'does not say of which tenants, so every plan shows a change',
    };
  } else if (textOf(tenants.get('membership_kind')) === 'all' && tenants.keys().includes('members')) {
    yield {
      path,
      found: 'members under "all"',
      expected: 'membership_kind alone',
      message: 'lists tenants under "all", which are dropped, so every plan shows a change',
    };
  }
}
