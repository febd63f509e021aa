import { isGuid } from '../../../../constructs/model/guid';
import { findKnownApplication, KNOWN_APPLICATIONS } from '../../../../constructs/model/tables/applications';
import { SignInModel } from '../model';
import {
  BASELINE_SCOPES,
  OTHER_ADMIN_PORTAL,
  OTHER_APPLICATION,
  OTHER_OFFICE_365,
  Target,
  UNLISTED_RESOURCE,
} from '../sign-in';
import { Found, sameWord } from './found';

const CONTEXT = 'context:';

/** Words for what no single client id stands for. */
const WORDS: readonly (readonly [string, Target])[] = [
  ['office365', { kind: 'application', id: OTHER_OFFICE_365 }],
  ['admin-portals', { kind: 'application', id: OTHER_ADMIN_PORTAL }],
  ['MicrosoftAdminPortals', { kind: 'application', id: OTHER_ADMIN_PORTAL }],
  ['azure-management', knownApplication('AzureServiceManagement')],
  ['virtual-desktop', knownApplication('WindowsVirtualDesktop')],
  ['anything-else', { kind: 'application', id: OTHER_APPLICATION }],
  ['unlisted-resource', { kind: 'application', id: UNLISTED_RESOURCE }],
  ['basic-scopes', { kind: 'application', id: BASELINE_SCOPES }],
  ['register-security-info', { kind: 'user-action', action: 'urn:user:registersecurityinfo' }],
  ['register-device', { kind: 'user-action', action: 'urn:user:registerdevice' }],
];

/** What a question's `app` means: a word, an application by its name, or a client id. */
export function findTarget(model: SignInModel, text: string): Found<Target> {
  if (text.toLowerCase().startsWith(CONTEXT)) {
    return { kind: 'authentication-context', id: text.slice(CONTEXT.length) };
  }
  const word = WORDS.find(([name]) => sameWord(name, text));
  if (word) return word[1];
  const named = namedApplications(model).find(([name]) => sameWord(name, text));
  if (named) return { kind: 'application', id: named[1] };
  const known = KNOWN_APPLICATIONS.find(({ name, title }) => sameWord(name, text) || sameWord(title, text));
  if (known) return { kind: 'application', id: known.id };
  if (isGuid(text)) return { kind: 'application', id: text.toLowerCase() };
  return {
    problem: `"${text}" is nothing that people sign in to here`,
    suggestions: [
      ...WORDS.map(([name]) => name),
      ...namedApplications(model).map(([name]) => name),
      ...KNOWN_APPLICATIONS.filter(({ client }) => client !== true).map(({ name }) => name),
    ],
  };
}

function knownApplication(name: string): Target {
  return { kind: 'application', id: findKnownApplication(name)!.id };
}

/** Client ids by their names: those of the declaration, then those of the configuration. */
function namedApplications({ names, intent }: SignInModel): readonly (readonly [string, string])[] {
  return [...(intent?.applications ?? []), ...[...names].map(([id, name]) => [name, id] as const)];
}
