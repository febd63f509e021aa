import { textOf } from '../../../graph/attribute';
import { Block, Resource } from '../../../graph/graph';
import { Choice, Listed, Targets } from '../model';
import { Identities } from './identities';
import { isEmpty, Single, single, wordsOf } from './lists';

const WORDS = ['All', 'None', 'Office365', 'MicrosoftAdminPortals'];
const ACTIONS = ['urn:user:registersecurityinfo', 'urn:user:registerdevice'] as const;

/** What a policy is about. Two kinds of targets at once mean nothing. */
export function targetsOf(identities: Identities, resource: Resource, conditions: Block): Targets {
  const applications = single(conditions, 'applications');
  if (applications === 'unknown') return { kind: 'unknown' };
  if (applications === 'absent') return { kind: 'applications', applications: NONE };
  const { block } = applications;
  const actions = wordsOf(block, 'included_user_actions', ACTIONS);
  const contexts = identities.listed(resource, block, 'included_authentication_contexts', 'object');
  const chosen = choiceOf(
    identities.listed(resource, block, 'included_applications', 'client', WORDS),
    identities.listed(resource, block, 'excluded_applications', 'client', WORDS),
    single(block, 'filter'),
  );
  const kinds = [chosen.include, actions, contexts].filter((listed) => !isEmpty(listed));
  if (kinds.length > 1) return { kind: 'unknown' };
  if (!isEmpty(actions)) return { kind: 'user-actions', actions };
  if (!isEmpty(contexts)) return { kind: 'authentication-contexts', contexts };
  return { kind: 'applications', applications: chosen };
}

const NONE: Choice = { include: { values: [], open: false }, exclude: { values: [], open: false } };

/** A filter by attributes of what is listed may add anything to the list that its mode names. */
export function choiceOf(include: Listed, exclude: Listed, filter: Single): Choice {
  if (filter === 'absent') return { include, exclude };
  const mode = filter === 'unknown' ? undefined : textOf(filter.block.get('mode'));
  return {
    include: { ...include, open: include.open || mode !== 'exclude' },
    exclude: { ...exclude, open: exclude.open || mode !== 'include' },
  };
}
