import { InputProblem } from '../input-problem';
import { isObject, JsonObject } from '../json-node';
import { JsonPath } from '../json-position';
import { JsonPlaces } from '../read-json';
import { StackDocument } from '../stack-document';
import { EXPORT_KINDS, kindOf } from './kinds';

/** An export's document, or what is wrong with it. */
export type RecognizedExport = StackDocument | readonly InputProblem[];

/**
 * Recognizes what Graph answers about Conditional Access: a page (`{"value": [...]}`), its list alone, or one object; of
 * policies, named locations, authentication strengths and groups, mixed as one likes.
 * @returns undefined for JSON of another kind
 */
export function recognizeExport(
  name: string,
  file: string,
  json: unknown,
  places: JsonPlaces,
): RecognizedExport | undefined {
  const page = pageOf(json);
  if (page === undefined) return undefined;
  const { objects, list } = page;
  const isPage = list?.length === 1;
  if (objects.some(isPowerShell)) return [powerShellProblem(file)];
  const isExport = objects.some((object) => kindOf(object) !== undefined) || isEmptyPage(json, isPage);
  if (!isExport) return undefined;
  const at = (place: JsonPath) => ({ file, ...places.of(place) });
  const problems: InputProblem[] = [];
  objects.forEach((object, index) => {
    const place = list === undefined ? [] : [...list, index];
    const kind = kindOf(object);
    if (kind === undefined || !isObject(object)) {
      problems.push({ ...at(place), message: `entry ${index + 1} is none of ${NOUNS}`, fix: 'leave it out' });
      return;
    }
    const wrong = (where: JsonPath, found: unknown, expected: string) =>
      problems.push({
        ...at(where),
        ...wordsFor(kind.noun, nameOf(object), where.slice(place.length), found, expected),
      });
    kind.attributes(object, { path: place, wrong });
  });
  if (problems.length > 0) return problems;
  const positions = list === undefined ? [places.of([])] : places.ofElements(list);
  return {
    name,
    file,
    kind: 'graph-export',
    json: isPage && isObject(json) ? json : { value: objects },
    positions: positions.map((position) => ({ file, ...position })),
  };
}

const NOUNS = EXPORT_KINDS.map(({ noun }) => noun).join(', ');
const SHOWN = 40;

interface Page {
  readonly objects: readonly unknown[];
  /** Where the list of objects is; undefined if the file is one object. */
  readonly list: JsonPath | undefined;
}

function pageOf(json: unknown): Page | undefined {
  if (Array.isArray(json)) return { objects: json, list: [] };
  if (!isObject(json)) return undefined;
  const { value } = json;
  return Array.isArray(value) ? { objects: value, list: ['value'] } : { objects: [json], list: undefined };
}

/** A tenant may have no policy at all, which is worth to be judged. */
function isEmptyPage(json: unknown, isPage: boolean): boolean {
  const context = isObject(json) ? json['@odata.context'] : undefined;
  return isPage && typeof context === 'string' && EXPORT_KINDS.some((kind) => kind.context.test(context));
}

/** PowerShell's objects have all names with a capital, and lose lists of one on the way. */
function isPowerShell(object: unknown): boolean {
  return isObject(object) && isObject(object['Conditions']) && 'State' in object;
}

function powerShellProblem(file: string): InputProblem {
  return {
    file,
    line: 1,
    column: 1,
    message: 'the names begin with capitals, as PowerShell writes its own objects, not as Graph answers',
    fix: 'write the answer itself: az rest --url https://graph.microsoft.com/v1.0/identity/conditionalAccess/policies',
  };
}

function nameOf(object: JsonObject): string {
  const name = object['displayName'] ?? object['id'];
  return typeof name === 'string' ? ` "${name}"` : '';
}

function wordsFor(noun: string, name: string, path: JsonPath, found: unknown, expected: string) {
  const subject = path.length === 0 ? `the ${noun}${name}` : `${path.join('.')} of the ${noun}${name}`;
  return found === undefined
    ? { message: `${subject} lacks ${expected}`, fix: 'export it again, with all its properties' }
    : {
        message: `${subject} is ${shown(found)}, where ${expected} is needed`,
        fix: 'correct that place, or export it again',
      };
}

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}...` : text;
}
