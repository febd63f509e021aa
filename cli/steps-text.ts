import { Steps } from '../policies/exhibit';
import { wrap } from '../policies/reports/wrap';
import { TextStyle } from './terminal';

const INDENT = '      ';

/**
 * Numbered steps for a terminal: a tick before what is done, commands on lines of their own, whole, so that they can
 * be copied. Ends with a line break.
 */
export function stepsText({ title, steps }: Steps, { width }: TextStyle): string {
  const done = steps.filter((step) => step.done).length;
  const blocks = steps.map((step, index) => {
    const mark = step.done ? '✓' : ' ';
    const [first = '', ...rest] = wrap(step.text, width - INDENT.length);
    return [
      `${mark} ${String(index + 1).padStart(2)}  ${first}`,
      ...rest.map((line) => `${INDENT}${line}`),
      ...(step.commands ?? []).map((command) => `${INDENT}  ${command}`),
      ...(step.verification === undefined
        ? []
        : wrap(`Done when: ${step.verification}`, width - INDENT.length).map((line) => `${INDENT}${line}`)),
    ].join('\n');
  });
  const known = steps.some((step) => step.done !== undefined) ? `, ${done} known to be done` : '';
  return `${title}: ${steps.length} steps${known}\n\n${blocks.join('\n\n')}\n`;
}
