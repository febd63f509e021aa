import { Declaration } from '../../../policies/declaration/declaration';
import { readStacks } from '../../../policies/graph/read-stacks';
import { readSynthesized, synthesizedFolder } from '../../support/synthesized';
import { changesBetween, Estate, mutated, verdictsOf } from './judge';
import { Mutation } from './mutation';

/** Tests that each mutation of the flagship changes the verdicts that are listed for it, and no others. */
export function judgeFlagship(mutations: readonly Mutation[]): void {
  const estate: Estate = {
    documents: readStacks(synthesizedFolder('oxfordshire')).documents,
    declaration: readSynthesized<Declaration>('oxfordshire', 'declaration.json'),
  };
  const before = verdictsOf(estate);
  it.each(mutations.map((mutation) => [mutation.name, mutation] as const))('%s', (_, mutation) => {
    expect(changesBetween(before, verdictsOf(mutated(estate, mutation)))).toEqual(mutation.changes);
  });
}
