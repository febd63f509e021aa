import { BaselineEntry } from './ground';
import { ALL_APPLICATIONS, BLOCK, EVERYBODY, NOBODY } from './policy';

/**
 * Whoever is of no declared kind is stopped: an account that was forgotten, made by accident or by somebody else. Groups that
 * are still empty would stop everybody, so the policy comes after them all, and a tenant that has people already takes it as
 * `report-only` first.
 */
export const ca001: BaselineEntry = {
  serves: ['declared-people-only'],
  policy: ({ personas }) => ({
    kind: 'users',
    who: EVERYBODY,
    except: { ...NOBODY, groups: [...personas.values()] },
    target: ALL_APPLICATIONS,
    conditions: {},
    controls: BLOCK,
  }),
};
