import { InputProblem, wholeFile } from './input-problem';
import { recognizeExport } from './export/recognize-export';
import { isObject } from './json-node';
import { JsonPlaces } from './read-json';
import { StackDocument } from './stack-document';

/** What a parsed file turned out to be: a stack's document, something else that may stand beside one, or a refusal. */
export type Recognized =
  | { readonly kind: 'document'; readonly document: StackDocument }
  | { readonly kind: 'other' }
  | { readonly kind: 'refused'; readonly problems: readonly InputProblem[] };

const CONFIGURATION_KEYS = [
  'resource',
  'provider',
  'terraform',
  'data',
  'module',
  'variable',
  'output',
  'locals',
];

/**
 * Recognizes Terraform's JSON configuration, plan JSON of format version 1, and exports of Microsoft Graph.
 * @param places tell where in the file a value stands
 */
export function recognize(name: string, file: string, json: unknown, places: JsonPlaces): Recognized {
  const exported = recognizeExport(name, file, json, places);
  if (exported !== undefined) {
    return 'json' in exported
      ? { kind: 'document', document: exported }
      : { kind: 'refused', problems: exported };
  }
  if (!isObject(json)) return { kind: 'other' };
  if (json['format_version'] !== undefined) return recognizeFormat(name, file, json);
  const isConfiguration = CONFIGURATION_KEYS.some(
    (key) => typeof json[key] === 'object' && json[key] !== null,
  );
  const isEmptyStack = Object.keys(json).length === 0 || (Object.keys(json).length === 1 && '//' in json);
  return isConfiguration || (isEmptyStack && file.endsWith('.tf.json'))
    ? { kind: 'document', document: { name, file, kind: 'synthesized', json } }
    : { kind: 'other' };
}

function recognizeFormat(name: string, file: string, json: Readonly<Record<string, unknown>>): Recognized {
  const version = json['format_version'];
  const refuse = (message: string, fix: string): Recognized => ({
    kind: 'refused',
    problems: [wholeFile(file, message, fix)],
  });
  if (json['planned_values'] === undefined && json['resource_changes'] === undefined) {
    return refuse(
      'the file is a state or something else of "terraform show -json", but no plan',
      'write the plan to a file with "terraform plan -out=plan.bin", then run "terraform show -json plan.bin"',
    );
  }
  if (typeof version !== 'string' || !/^1\.\d+$/.test(version)) {
    return refuse(
      `the plan has format_version ${JSON.stringify(version)}, where 1.x is read`,
      'make the plan with Terraform 1.x, or use a newer version of this tool',
    );
  }
  if (json['errored'] === true) {
    return refuse('the plan stopped with an error, so it is not whole', 'put the error right and plan again');
  }
  return { kind: 'document', document: { name, file, kind: 'plan', json } };
}
