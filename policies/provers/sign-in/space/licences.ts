import { Licence } from '../../../../constructs/model/identity';
import { Persona, Policy, SignInModel } from '../model';
import { ALWAYS, all, any, defined, Formula, not } from '../solver/formula';
import { Clauses, Variables } from '../solver/variables';
import { Bit } from './dimension';

/**
 * Who may be without the licences of a policy, on whom it then doesn't act: people of a persona that lacks one, and of none
 * that has them all. Whoever is of no persona leaves no doubt.
 */
export class Licences {
  readonly facts: Clauses;
  private readonly lacking: ReadonlyMap<string, Bit>;

  /** @param isOf whether somebody is of a persona */
  constructor(variables: Variables, { policies, intent }: SignInModel, isOf: (persona: Persona) => Formula) {
    const personas = intent?.personas ?? [];
    const lacking = new Map<string, Bit>();
    const facts: Clauses[] = [];
    for (const { licences } of policies) {
      if (lacking.has(keyOf(licences))) continue;
      const without = personas.filter((persona) => !hasAll(persona, licences));
      if (without.length === 0) continue;
      const bit = new Bit(variables);
      lacking.set(keyOf(licences), bit);
      const having = personas.filter((persona) => hasAll(persona, licences)).map(isOf);
      const isWithout = all(any(...without.map(isOf)), not(variables, any(...having)));
      facts.push(defined(variables, bit.yes, isWithout));
    }
    this.lacking = lacking;
    this.facts = facts.flat();
  }

  /** On whom a policy acts, as far as licences go. */
  acts({ licences }: Policy): Formula {
    return this.lacking.get(keyOf(licences))?.no ?? ALWAYS;
  }
}

/** Whether a persona has all licences; P2 holds P1. */
export function hasAll({ licences }: Pick<Persona, 'licences'>, needed: readonly Licence[]): boolean {
  return needed.every((one) => licences.includes(one) || (one === 'P1' && licences.includes('P2')));
}

function keyOf(licences: readonly Licence[]): string {
  return [...licences].sort().join(' ');
}
