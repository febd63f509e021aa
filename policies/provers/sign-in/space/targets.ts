import { Policy } from '../model';
import {
  BASELINE_SCOPES,
  OTHER_ADMIN_PORTAL,
  OTHER_APPLICATION,
  OTHER_OFFICE_365,
  Reading,
  Strictness,
  Target,
  UNLISTED_RESOURCE,
} from '../sign-in';
import { chooses, lists } from './lists';

/** What stands for more than one application. */
export const STAND_INS: readonly string[] = [
  OTHER_APPLICATION,
  UNLISTED_RESOURCE,
  BASELINE_SCOPES,
  OTHER_OFFICE_365,
  OTHER_ADMIN_PORTAL,
];

const REGISTER_SECURITY_INFORMATION = 'urn:user:registersecurityinfo';
export const REGISTER_DEVICE = 'urn:user:registerdevice';
export const USER_ACTIONS: readonly string[] = [REGISTER_SECURITY_INFORMATION, REGISTER_DEVICE];

/** Words that cover several applications. The portals are neither Resource Manager nor Graph. [11] */
const SUITES: Readonly<Record<string, readonly string[]>> = {
  Office365: [
    '00000002-0000-0ff1-ce00-000000000000',
    '00000003-0000-0ff1-ce00-000000000000',
    'cc15fd57-2c6c-4117-a88c-83b1d56b4bbe',
    OTHER_OFFICE_365,
  ],
  MicrosoftAdminPortals: ['c44b4083-3bb0-49c1-b47d-974e53cbdf3c', OTHER_ADMIN_PORTAL],
};

/** Whether a policy is about a target. A word or id of the policy's list covers an application; `All` covers more. [11-15] */
export function isAbout(
  { targets }: Policy,
  target: Target,
  reading: Pick<Reading, 'userActions' | 'baselineScopes'>,
  strictness: Strictness,
): boolean {
  switch (targets.kind) {
    case 'unknown':
      return strictness === 'strict';
    case 'user-actions':
      return target.kind === 'user-action' && lists(targets.actions, target.action, strictness);
    case 'authentication-contexts':
      return target.kind === 'authentication-context' && lists(targets.contexts, target.id, strictness);
    case 'applications':
      break;
  }
  const { applications } = targets;
  if (target.kind !== 'application') {
    const isCovered = target.kind === 'authentication-context' || reading.userActions === 'covered';
    return isCovered && chooses(applications, (term) => term === 'All', strictness);
  }
  const isExempt = reading.baselineScopes === 'exempt' && applications.exclude.values.length > 0;
  if (target.id === BASELINE_SCOPES && isExempt) return false;
  return chooses(applications, (term) => coversApplication(term, target.id), strictness);
}

/** Client ids and stand-ins that a word of a list covers; of an id, itself. */
export function applicationsOf(term: string): readonly string[] {
  return SUITES[term] ?? (term === 'None' ? [] : [term]);
}

function coversApplication(term: string, id: string): boolean {
  return term === 'All' || applicationsOf(term).includes(id);
}
