import { Difference } from '../policies/provers/sign-in/prover';
import { AppliedPolicy, SignInAnswer } from '../policies/provers/sign-in/questions/answer';
import { GapFound, GapsFound } from '../policies/provers/sign-in/questions/find-gaps';
import { signInWords } from '../policies/provers/sign-in/questions/sign-in-words';
import { demandWords } from '../policies/provers/sign-in/words/obligation-words';
import { and } from '../policies/provers/sign-in/words/lists';
import { Names } from '../policies/provers/sign-in/words/names';
import { policyWords } from '../policies/provers/sign-in/words/policy-words';
import { hanging, wrap } from '../policies/reports/wrap';
import { TextStyle } from './terminal';

const INDENT = '     ';
const STOPS: readonly AppliedPolicy['outcome'][] = ['blocks', 'cannot-be-met'];

/** The answer to one question for a terminal: the verdict, then every policy that applies and what it does. */
export function signInText(answer: SignInAnswer, names: Names, { width }: TextStyle): string {
  const { verdict, meets, policies, reasons } = answer;
  const asked = meets.map(demandWords);
  const lines = [
    ...hanging(`${verdict.toUpperCase()}  `, `${signInWords(names, answer.signIn)}.`, width),
    ...(verdict === 'allowed'
      ? indented(
          asked.length === 0 ? 'A password lets in.' : `Whoever gets in has shown ${and(asked)}.`,
          width,
        )
      : []),
    ...reasons.flatMap((reason) => indented(`Not decided: ${reason}.`, width)),
    ...policies.flatMap(({ policy, outcome, surely }) =>
      hanging(
        `${STOPS.includes(outcome) ? '✗' : ' '} ${surely ? ' ' : '?'}  `,
        `${policy.name}: ${policyWords(names, policy).then.join(', ')}${outcome === 'cannot-be-met' ? ', which this sign-in cannot show' : ''}`,
        width,
      ),
    ),
    ...(policies.length === 0 ? indented('No policy applies.', width) : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** All gaps of a tenant for a terminal, each with what nearly caught it and what closes it. */
export function gapsText({ tenant, gaps, isEveryGap, undecided }: GapsFound, { width }: TextStyle): string {
  const open = undecided.flatMap((reason) => hanging('???  ', `Not decided: ${reason}.`, width));
  if (gaps.length === 0 && open.length > 0) return `${[`${tenant}: not decided`, ...open].join('\n')}\n`;
  if (gaps.length === 0) {
    return `${tenant}: no gap. Every sign-in is blocked, or meets what is asked of it.\n`;
  }
  const number = gaps.length === 1 ? '1 gap' : `${gaps.length} gaps`;
  const others = isEveryGap
    ? []
    : hanging('', 'There are others, too many to list: these show every way past a policy.', width);
  const blocks = gaps.map((gap) =>
    [
      ...hanging(`${gap.verdict === 'fail' ? 'GAP' : '???'}  `, gap.sentence, width),
      ...indented(`Against: ${gap.obligation}`, width),
      ...gap.reasons.flatMap((reason) => indented(`Not decided: ${reason}.`, width)),
      ...nearMisses(gap).flatMap((line) => indented(line, width)),
      ...(gap.closedBy === undefined ? [] : indented(`To close it: ${gap.closedBy}`, width)),
    ].join('\n'),
  );
  const all = [[`${tenant}: ${number}`, ...others].join('\n'), ...blocks, ...open];
  return `${all.join('\n\n')}\n`;
}

/** More policies than a person would follow are counted only. */
const MOST_MISSES = 3;

function nearMisses({ nearMisses: misses }: GapFound): readonly string[] {
  const further = misses.length - MOST_MISSES;
  return [
    ...misses.slice(0, MOST_MISSES).map((miss) => `Nearly caught by ${miss}.`),
    ...(further > 0 ? [`And by ${further} more: --format json has all.`] : []),
  ];
}

/** What changes between two sets of policies, for a terminal. */
export function differencesText(
  tenant: string,
  differences: readonly Difference[],
  { width }: TextStyle,
): string {
  if (differences.length === 0) return `${tenant}: no sign-in ends otherwise than before.\n`;
  const lines = differences.flatMap(({ kind, sentence }) => hanging(`${MARKS[kind]}  `, sentence, width));
  return `${[`${tenant}:`, ...lines].join('\n')}\n`;
}

const MARKS: Readonly<Record<Difference['kind'], string>> = {
  'newly-allowed': 'ALLOWED',
  'newly-blocked': 'BLOCKED',
  'newly-asking-more': 'MORE   ',
  'newly-asking-less': 'LESS   ',
};

function indented(text: string, width: number): readonly string[] {
  return wrap(text, width - INDENT.length).map((line) => `${INDENT}${line}`);
}
