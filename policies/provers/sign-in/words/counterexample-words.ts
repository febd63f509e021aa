import { Counterexample } from '../prover';
import { evidenceWords } from './evidence-words';
import { howWords } from './how-words';
import { capital, or } from './lists';
import { Names } from './names';
import { isOrdinary } from './ordinary';
import { placeWords } from './place-words';
import { readingWords } from './reading-words';
import { targetWords } from './target-words';
import { whoWords } from './who-words';

/** How a sentence tells what is done: of resources, and of user actions such as `register a device`. */
export interface Verb {
  readonly resources: (resources: string) => string;
  readonly action: (action: string) => string;
}

/** `... reaches Office 365`, `... can register a device`. */
export const REACHES: Verb = {
  resources: (resources) => `reaches ${resources}`,
  action: (action) => `can ${action}`,
};

/**
 * A counterexample as a sentence: `An external guest on a browser from anywhere reaches Office 365 with a password only.`
 * Conditions that every ordinary sign-in meets aren't said; of what isn't among the conditions either, anything is meant.
 */
export function counterexampleWords(names: Names, counterexample: Counterexample): string {
  return sentence(names, counterexample, REACHES, shownWords(names, counterexample));
}

/** Such a sentence with a verb of its own, and with what comes after it. */
export function sentence(names: Names, counterexample: Counterexample, verb: Verb, after: string): string {
  const { reading } = counterexample;
  const parts = [circumstances(names, counterexample), doing(names, counterexample, verb), after]
    .filter((part) => part !== '')
    .join(' ');
  const when = readingWords(reading);
  return `${capital(when === '' ? parts : `${parts}, ${when}`)}.`;
}

/** `with a password only`; programs show nothing that is told apart. */
export function shownWords(names: Names, { evidence, example }: Counterexample): string {
  return example.principal.kind === 'user' && evidence.combinations.length > 0
    ? `with ${evidenceWords(names, evidence)}`
    : '';
}

/** Who, how and from where: `an external guest on a browser from anywhere`. */
function circumstances(names: Names, { conditions: all, example }: Counterexample): string {
  const conditions = all.filter((condition) => !isOrdinary(names.model, condition));
  const isProgram = example.principal.kind === 'service-principal';
  const isSaid = conditions.some(({ dimension }) => dimension === 'service-principal');
  const who = isProgram && !isSaid ? 'a service principal' : whoWords(names, conditions);
  return [who, ...howWords(conditions), placeWords(names, conditions)].join(' ');
}

function doing(names: Names, { conditions }: Counterexample, verb: Verb): string {
  const target = conditions.find(({ dimension }) => dimension === 'target');
  const said = target && 'values' in target ? target : undefined;
  const { resources, actions } = targetWords(names, said?.values, said?.except);
  return or([
    ...(resources === undefined ? [] : [verb.resources(resources)]),
    ...(actions.length === 0 ? [] : [verb.action(or(actions))]),
  ]);
}
