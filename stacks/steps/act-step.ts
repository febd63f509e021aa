import { Estate } from '../../constructs/model/estate';
import { IdentityAct } from '../../constructs/model/identity-acts/identity-act';
import { Step } from '../../policies/exhibit';
import { questionCommand, requestCommand } from './graph-commands';
import { handStep } from './hand-step';

/** Commands that an act takes besides its requests. */
type Further = Readonly<Record<string, readonly string[]>>;

/** The step of an act of identity. */
export function actStep(estate: Estate, act: IdentityAct, further: Further = {}): Step {
  const commands = [...act.finds, ...act.requests.map(requestCommand), ...(further[act.id] ?? [])];
  return handStep(estate, act, {
    text: `${act.text} It takes: ${act.permission}.`,
    ...(commands.length > 0 ? { commands } : {}),
    verification: verificationOf(act),
  });
}

/** What shows that an act is done. */
export function verificationOf({ verification }: Pick<IdentityAct, 'verification'>): string {
  if (!('path' in verification)) return verification.says;
  return `${questionCommand(verification)} says ${verification.says}.`;
}
