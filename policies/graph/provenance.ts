import { isObject, JsonObject, objectOf } from './json-node';
import { InputProblem, wholeFile } from './input-problem';
import { readJson } from './read-json';
import { Source } from '../finding';

/** Stack to address to the position in the estate's files that a resource comes from. */
export type Provenance = ReadonlyMap<string, ReadonlyMap<string, Source>>;

/**
 * Reads `provenance.json`: `{version: 1, resources: {"<stack>": {"<address>": {path, file, line, column}}}}`.
 * @returns the provenance, or what is wrong with the file
 */
export function readProvenance(file: string): Provenance | readonly InputProblem[] {
  const read = readJson(file);
  if ('problem' in read) return [read.problem];
  const { json } = read;
  if (!isObject(json) || json['version'] !== 1 || !isObject(json['resources'])) {
    const found = isObject(json) ? `version ${JSON.stringify(json['version'])}` : 'no object';
    return [
      wholeFile(
        file,
        `provenance has ${found}, where {"version": 1, "resources": {...}} is needed`,
        'synthesize again with this version of the tool, or remove the file',
      ),
    ];
  }
  const problems: InputProblem[] = [];
  const provenance = new Map<string, ReadonlyMap<string, Source>>();
  for (const [stack, addresses] of Object.entries(json['resources'])) {
    const positions = new Map<string, Source>();
    for (const [address, position] of Object.entries(objectOf(addresses))) {
      const source = sourceOf(objectOf(position));
      if (source !== undefined) positions.set(address, source);
      else {
        problems.push(
          wholeFile(
            file,
            `resources.${stack}.${address} is ${JSON.stringify(position)}, where {file, line, column} is needed`,
            'synthesize again, or remove the file',
          ),
        );
      }
    }
    provenance.set(stack, positions);
  }
  return problems.length > 0 ? problems : provenance;
}

function sourceOf({ file, line, column }: JsonObject): Source | undefined {
  return typeof file === 'string' && isPosition(line) && isPosition(column)
    ? { file, line, column }
    : undefined;
}

function isPosition(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 1;
}
