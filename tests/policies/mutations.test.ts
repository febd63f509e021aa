import { check } from '../../policies/check';
import { Declaration } from '../../policies/declaration/declaration';
import { readStacks } from '../../policies/graph/read-stacks';
import { StackDocument } from '../../policies/graph/stack-document';
import { readSynthesized, synthesizedFolder } from '../support/synthesized';
import { MUTATIONS } from './mutations';

const { documents } = readStacks(synthesizedFolder('oxfordshire'));
const declaration = readSynthesized<Declaration>('oxfordshire', 'declaration.json');
const AS_OF = '2026-12-01';

function verdicts(judged: readonly StackDocument[], meant: Declaration): Map<string, string> {
  const result = check({ documents: judged, declaration: meant, asOf: AS_OF });
  return new Map(result.rules.map((rule) => [rule.id, rule.verdict]));
}

/** Reads what was broken by hand: the stack's JSON is copied, changed and judged again. */
function broken(stack: string, change: (json: never) => void): StackDocument[] {
  return documents.map((document) => {
    if (document.name !== stack) return document;
    const json = structuredClone(document.json);
    change(json as never);
    return { ...document, json };
  });
}

describe('the synthesized estate, broken by hand', () => {
  const base = verdicts(documents, declaration);

  it.each(MUTATIONS.map((mutation) => [mutation.name, mutation] as const))('%s', (_, mutation) => {
    const meant = structuredClone(declaration) as { -readonly [K in keyof Declaration]: Declaration[K] };
    mutation.declaration?.(meant);
    const after = verdicts(
      mutation.stack ? broken(mutation.stack.name, mutation.stack.change) : documents,
      meant,
    );
    const changed = [...after].filter(([rule, verdict]) => base.get(rule) !== verdict);
    expect(Object.fromEntries(changed)).toEqual(mutation.changes);
  });

  it('has harmless mutations among them, which change no verdict', () => {
    expect(MUTATIONS.filter(({ changes }) => Object.keys(changes).length === 0).length).toBeGreaterThan(4);
  });
});
