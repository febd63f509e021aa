import { Declaration } from '../../../policies/declaration/declaration';
import { readStacks } from '../../../policies/graph/read-stacks';
import { EstateName, readSynthesized, synthesizedFolder } from '../../support/synthesized';
import { GENERAL_DECLARATIONS } from './general-declarations';
import { GENERAL_EDGES } from './general-edges';
import { GENERAL_NETWORKS } from './general-networks';
import { Edit, GeneralMutation } from './general-mutation';
import { changesBetween, Estate, mutated, verdictsOf } from './judge';

const GENERAL: readonly GeneralMutation[] = [...GENERAL_NETWORKS, ...GENERAL_EDGES, ...GENERAL_DECLARATIONS];

/** How many of the mutations have something to change. */
const APPLICABLE = { minimal: 14, 'south-vale': 20 } as const satisfies Partial<Record<EstateName, number>>;

describe.each(Object.entries(APPLICABLE) as [EstateName, number][])(
  'the estate %s, broken by hand',
  (name, count) => {
    const estate: Estate = {
      documents: readStacks(synthesizedFolder(name)).documents,
      declaration: readSynthesized<Declaration>(name, 'declaration.json'),
    };
    const edits = GENERAL.flatMap((mutation): [string, GeneralMutation, Edit][] => {
      const edit = mutation.find(estate.documents, estate.declaration);
      return edit ? [[mutation.name, mutation, edit]] : [];
    });
    const before = verdictsOf(estate);

    it.each(edits)('%s', (_, { core }, edit) => {
      const changes = changesBetween(before, verdictsOf(mutated(estate, edit)));
      expect(changes).toMatchObject(Object.fromEntries(core.map((rule) => [rule, 'fail'])));
    });

    it(`has something to change for ${count} of ${GENERAL.length} mutations`, () => {
      expect(edits.length).toBe(count);
    });
  },
);
