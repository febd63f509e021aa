import { Declaration } from '../../../../policies/declaration/declaration';
import { readStacks } from '../../../../policies/graph/read-stacks';
import { readSynthesized, synthesizedFolder } from '../../../support/synthesized';
import { Estate } from '../judge';

/** Stacks that decide sign-ins: the tenant's own, and applications from the gallery, which it names. */
export const IDENTITY = 'identity-county';
const STACKS = [IDENTITY, 'gallery-county'];

/** The flagship's tenant as it is synthesized. */
export function tenantOfFlagship(): Estate {
  const { documents } = readStacks(synthesizedFolder('oxfordshire'));
  return {
    documents: documents.filter(({ name }) => STACKS.includes(name)),
    declaration: readSynthesized<Declaration>('oxfordshire', 'declaration.json'),
  };
}
