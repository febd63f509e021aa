import { isGuid } from '../../../../constructs/model/guid';
import { findKnownApplication } from '../../../../constructs/model/tables/applications';
import { BUILT_IN_STRENGTHS } from '../../../../constructs/model/tables/authentication-combinations';
import { findDirectoryRole } from '../../../../constructs/model/tables/directory-roles';
import { listOf } from '../../../graph/attribute';
import { Entry, Resource } from '../../../graph/graph';
import { IdSlot } from '../../../tables/directory-ids';
import { kindGiven, kindOf } from './given-kinds';
import { notKnown, Problem } from './problems';

/** What is wrong with an id, apart from where it stands. */
export type Wrong = Pick<Problem, 'message' | 'remedy' | 'isOpen'>;

/** What is wrong with an id that is written out; undefined if nothing is. */
export function textProblem(text: string, slot: IdSlot): Wrong | undefined {
  if (slot.words?.includes(text)) return undefined;
  const word = slot.words?.find((known) => known.toLowerCase() === text.toLowerCase());
  if (word !== undefined) {
    return { message: `${slot.path} has ${quoted(text)}, which is spelt ${quoted(word)}` };
  }
  if (slot.kind.startsWith('/')) return pathProblem(text, slot);
  if (!isGuid(text)) return noGuid(text, slot);
  return slot.kind === 'client id'
    ? clientProblem(text, slot)
    : slot.kind === 'role id'
      ? roleProblem(text, slot)
      : undefined;
}

function noGuid(text: string, slot: IdSlot): Wrong {
  const known =
    slot.kind === 'client id'
      ? findKnownApplication(text)?.id
      : slot.kind === 'role id'
        ? findDirectoryRole(text)?.id
        : undefined;
  return {
    message: `${slot.path} has ${quoted(text)}, where it wants ${kindWords(slot)}`,
    remedy: known === undefined ? undefined : `Write ${known}, which is the id of ${text}.`,
  };
}

function clientProblem(text: string, { path }: IdSlot): Wrong | undefined {
  const known = findKnownApplication(text);
  return known?.client && path.startsWith('conditions.applications.')
    ? { message: `${path} has ${known.title}, which people sign in with and never to` }
    : undefined;
}

function roleProblem(text: string, { path }: IdSlot): Wrong | undefined {
  if (findDirectoryRole(text)) return undefined;
  return {
    message: `${path} has ${text}, which is no built-in role that is known here; conditions of policies match no others`,
    remedy:
      'Write the template id of a built-in role, or add the role to constructs/model/tables/directory-roles.ts.',
    isOpen: true,
  };
}

const BUILT_IN_STRENGTH = /^0{8}-0{4}-0{4}-0{4}-0{10}\d\d$/;

function pathProblem(text: string, { path, kind }: IdSlot): Wrong | undefined {
  const rest = text.startsWith(kind) ? text.slice(kind.length) : undefined;
  if (rest === undefined || !isGuid(rest)) {
    return { message: `${path} has ${quoted(text)}, where it wants ${quoted(`${kind}<guid>`)}` };
  }
  const isStrength = kind === '/policies/authenticationStrengthPolicies/';
  const known: readonly string[] = Object.values(BUILT_IN_STRENGTHS).map(({ id }) => id);
  return isStrength && BUILT_IN_STRENGTH.test(rest) && !known.includes(rest)
    ? {
        message: `${path} has ${rest}, which is none of the built-in strengths`,
        remedy: `Write one of ${known.join(', ')}.`,
      }
    : undefined;
}

/** What is wrong with an id that another resource gives. */
export function givenProblem(entry: Entry & { kind: 'attribute' }, slot: IdSlot): Wrong | undefined {
  const given = kindGiven(entry);
  const name = `${entry.resource.address}.${entry.attribute}`;
  if (given === undefined) {
    return {
      message: `of which kind ${name} is, is not known; ${slot.path} wants ${kindWords(slot)}`,
      isOpen: true,
    };
  }
  if (given !== slot.kind) {
    return {
      message: `${slot.path} has ${name}, which is ${given.startsWith('/') ? `a path (${given}<guid>)` : articled(given)}, where it wants ${kindWords(slot)}`,
      remedy: `Write ${entry.resource.address}.${ATTRIBUTES[slot.kind] ?? 'id'}.`,
    };
  }
  const isDirectory = entry.resource.type.startsWith('azuread_');
  return slot.of && isDirectory && !slot.of.includes(entry.resource.type)
    ? { message: `${slot.path} has ${name}, where it wants ${kindWords(slot)}` }
    : undefined;
}

const LOOK_UP = /^\$\{data\.(\w+)\.[\w-]+\.(\w+)\}$/;

/** What can't be read of an attribute is well if each part of it is looked up, by an attribute of the wanted kind. */
export function* unreadProblems(resource: Resource, path: string, slot: IdSlot): Iterable<Problem> {
  const whole = resource.get(path);
  const places = listOf(whole)?.map((_, index) => `${path}.${index}`) ?? [path];
  for (const place of places) {
    const attribute = resource.get(place);
    if (attribute.state !== 'unknown') continue;
    const [, type = '', name = ''] = LOOK_UP.exec(attribute.expression ?? '') ?? [];
    const given = kindOf(type, name);
    if (given === slot.kind) continue;
    const expected = expectedWords(slot);
    yield given === undefined
      ? notKnown(place, expected)
      : {
          path: place,
          found: attribute.expression ?? '',
          expected,
          message: `${slot.path} has ${articled(given)} that is looked up, where it wants ${kindWords(slot)}`,
        };
  }
}

const ATTRIBUTES: Readonly<Partial<Record<IdSlot['kind'], string>>> = {
  'object id': 'object_id',
  'client id': 'client_id',
  'role id': 'template_id',
};

const OF_WORDS: Readonly<Record<string, string>> = {
  azuread_administrative_unit: 'an administrative unit',
  azuread_directory_role: 'an activated role',
  azuread_group: 'a group',
  azuread_named_location: 'a named location',
  azuread_service_principal: 'a service principal',
  azuread_user: 'a user',
};

function kindWords({ kind, of }: IdSlot): string {
  if (kind.startsWith('/')) return `an id that begins ${quoted(kind)}`;
  const whose = of?.[0] === undefined ? '' : ` of ${OF_WORDS[of[0]] ?? of[0]}`;
  return kind === 'role id' ? 'the template id of a built-in role' : `${articled(kind)}${whose}`;
}

/** What an attribute wants, words included. */
export function expectedWords(slot: IdSlot): string {
  return [kindWords(slot), ...(slot.words ?? [])].join(', or ');
}

function articled(kind: string): string {
  return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
