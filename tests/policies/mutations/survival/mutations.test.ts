import { Declaration } from '../../../../policies/declaration/declaration';
import { readStacks } from '../../../../policies/graph/read-stacks';
import { EstateName, readSynthesized, synthesizedFolder } from '../../../support/synthesized';
import { Edit, GeneralMutation } from '../general-mutation';
import { Estate, mutated } from '../judge';
import { flipsBetween } from '../subjects';
import { verdictsOf } from './claims';
import { DATA } from './data';
import { DECLARED } from './declared';
import { GENERAL } from './general';
import { HARMLESS } from './harmless';
import { MACHINES } from './machines';
import { SurvivalMutation } from './mutation';
import { PLATFORM } from './platform';
import { RECOVERY } from './recovery';
import { WEB } from './web';

const LISTS: Readonly<Record<string, readonly SurvivalMutation[]>> = {
  machines: MACHINES,
  web: WEB,
  data: DATA,
  platform: PLATFORM,
  recovery: RECOVERY,
  declaration: DECLARED,
  harmless: HARMLESS,
};
const ALL = Object.values(LISTS).flat();

const isHarmless = ({ flips }: SurvivalMutation) => Object.keys(flips).length === 0;

function estateOf(name: EstateName): Estate {
  return {
    documents: readStacks(synthesizedFolder(name)).documents,
    declaration: readSynthesized<Declaration>(name, 'declaration.json'),
  };
}

describe('what keeps the flagship up, broken by hand', () => {
  const estate = estateOf('oxfordshire');
  const before = verdictsOf(estate);

  describe.each(Object.entries(LISTS))('%s', (_, mutations) => {
    it.each(mutations.map((mutation) => [mutation.name, mutation] as const))('%s', (__, mutation) => {
      expect(flipsBetween(before, verdictsOf(mutated(estate, mutation)))).toEqual(mutation.flips);
    });
  });
});

describe('the mutations of what keeps the flagship up', () => {
  it('have names of their own, and call harmless what is so', () => {
    const names = ALL.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(ALL.filter(isHarmless)).toEqual(ALL.filter(({ name }) => name.startsWith('harmless: ')));
  });

  it('are enough of both kinds', () => {
    const harmless = ALL.filter(isHarmless).length;
    expect(harmless).toBeGreaterThanOrEqual(8);
    expect(ALL.length - harmless).toBeGreaterThanOrEqual(40);
  });
});

/** How many of the general mutations have something to change. */
const APPLICABLE = { minimal: 7, 'south-vale': 13 } as const satisfies Partial<Record<EstateName, number>>;

describe.each(Object.entries(APPLICABLE) as [EstateName, number][])(
  'what keeps the estate %s up, broken by hand',
  (name, count) => {
    const estate = estateOf(name);
    const before = verdictsOf(estate);
    const edits = GENERAL.flatMap((mutation): [string, GeneralMutation, Edit][] => {
      const edit = mutation.find(estate.documents, estate.declaration);
      return edit ? [[mutation.name, mutation, edit]] : [];
    });

    it.each(edits)('%s', (_, { core }, edit) => {
      const flips = flipsBetween(before, verdictsOf(mutated(estate, edit)));
      expect(Object.keys(flips)).toEqual(expect.arrayContaining([...core]));
    });

    it(`has something to change for ${count} of ${GENERAL.length} mutations`, () => {
      expect(edits.length).toBe(count);
    });
  },
);
