import { Table } from '../exhibit';
import { findGaps } from '../provers/sign-in/questions/find-gaps';
import { SignIns } from '../provers/sign-in/prover';

/** Every minimal gap of every tenant: who gets to what past an obligation, what nearly caught it, what closes it. */
export function signInGapsTable(tenants: readonly SignIns[]): Table {
  const rows = tenants.flatMap((signIns) =>
    findGaps(signIns).gaps.map(({ verdict, sentence, obligation, nearMisses, closedBy }) => [
      signIns.model.tenant,
      verdict === 'fail' ? sentence : `It may be that: ${sentence}`,
      obligation,
      nearMisses.join('; '),
      closedBy ?? 'no single change of one policy',
    ]),
  );
  return {
    kind: 'table',
    id: 'sign-in-gaps',
    title: 'Gaps in sign-ins',
    alternative: inWords(tenants, rows.length),
    columns: ['Tenant', 'Who gets to what', 'What is demanded', 'Nearly caught by', 'Closed by'],
    rows,
  };
}

function inWords(tenants: readonly SignIns[], rows: number): string {
  const obligations = tenants.flatMap((signIns) => signIns.obligations);
  if (rows > 0) {
    const others = obligations.some(({ isEveryGap }) => !isEveryGap)
      ? ' There are more than can be listed: those here show every way past every policy.'
      : '';
    return `Each row is a set of sign-ins that get past what is demanded, in as few conditions as there can be; what a row does not say may be anything.${others}`;
  }
  const open = obligations.filter(({ verdict }) => verdict !== 'pass');
  return open.length > 0
    ? `Whether a sign-in gets past is not decided: ${[...new Set(open.flatMap(({ reasons }) => reasons))].join('; ')}.`
    : 'No sign-in gets past what is demanded of it: this was decided over every combination of people, applications, clients, platforms, places, devices and risks.';
}
