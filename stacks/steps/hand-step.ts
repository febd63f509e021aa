import { Estate } from '../../constructs/model/estate';
import { HandAct } from '../../constructs/model/hand-act';
import { Step } from '../../policies/exhibit';
import { deployedFile } from './deploy-command';

/** What a person does and how it is seen to be done. */
export interface HandStep extends Omit<Step, 'done'> {
  readonly verification: string;
}

/** The step of an act that no resource does: it asks for the day on which it was seen done, and is done with that. */
export function handStep(estate: Estate, { id }: HandAct, step: HandStep): Step {
  const day = estate.deployed.evidenced[id];
  const seen = day === undefined ? '' : ` Seen on ${day}.`;
  return {
    ...step,
    text: `${step.text} Once that is seen to be done, write the day into ${deployedFile(estate)} as evidenced.${id}.`,
    verification: `${step.verification}${seen}`,
    done: day !== undefined,
  };
}
