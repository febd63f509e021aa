import { Matrix } from '../exhibit';
import { EventKind, FailureEvent } from '../provers/survival/model';
import { ServiceOutcome, Survival } from '../provers/survival/survival';
import { Fate, fateOf } from '../provers/survival/words/answer-words';

/** One column: several events of a kind of which a service is judged by the worst, or one event. */
interface Column {
  readonly title: string;
  readonly events: readonly FailureEvent[];
}

const TOGETHER: readonly { readonly kind: EventKind; readonly title: string }[] = [
  { kind: 'instance', title: 'Any one node' },
  { kind: 'fault-domain', title: 'Any fault domain' },
];
const APART: readonly EventKind[] = ['zone', 'site', 'region', 'global'];
const WORST_LAST: readonly Fate[] = ['up', 'degraded', 'recoverable', 'unknown', 'lost'];

/** Services against failures: what becomes of each. */
export function survivalHeatMap(survival: Survival): Matrix {
  const { events, services } = survival.model;
  const columns: readonly Column[] = [
    ...TOGETHER.map(({ kind, title }) => ({ title, events: events.filter((event) => event.kind === kind) })),
    ...APART.flatMap((kind) => events.filter((event) => event.kind === kind)).map((event) => ({
      title: capitalised(event.title),
      events: [event],
    })),
  ].filter(({ events: some }) => some.length > 0);
  const outcomes = columns.map((column) => worstOfColumn(survival, column));
  return {
    kind: 'matrix',
    id: 'survival-heat-map',
    title: 'What becomes of each service when something fails',
    alternative:
      'Rows are services, columns what is lost. "up": nobody notices; a time: it is interrupted for at most so long and works again by itself; "hand" and a time: somebody brings it up in so long, by its runbook. "!" asks for attention: "less" is too little to carry the load, "lost" is not brought up again, "?" is not decided, and a time behind it is longer than the tier allows or loses more data.',
    rows: services.map(({ title }) => title),
    columns: columns.map(({ title }) => title),
    cells: services.map((_, row) => outcomes.map((column) => markOf(column[row]!))),
  };
}

/** Of each service the worst outcome over the events of a column. */
function worstOfColumn(survival: Survival, { events }: Column): readonly ServiceOutcome[] {
  const all = events.map(({ id }) => survival.singles.get(id) ?? survival.after([id]));
  return survival.model.services.map((_, row) =>
    all.map((outcomes) => outcomes[row]!).reduce((a, b) => (weight(b) > weight(a) ? b : a)),
  );
}

function weight(outcome: ServiceOutcome): number {
  const minutes = outcome.recovery?.minutes ?? 0;
  return WORST_LAST.indexOf(fateOf(outcome)) * 1e9 + minutes * 1e4 + outcome.worst.seconds;
}

/** Short enough for a narrow column. */
function markOf(outcome: ServiceOutcome): string {
  switch (fateOf(outcome)) {
    case 'up':
      return outcome.worst.seconds === 0 ? 'up' : shortly(outcome.worst.seconds);
    case 'degraded':
      return '! less';
    case 'recoverable':
      return `${outcome.recovery?.inTime === false ? '! ' : ''}hand ${shortly(outcome.recovery!.minutes * 60)}`;
    case 'lost':
      return '! lost';
    case 'unknown':
      return '! ?';
  }
}

const UNITS = [
  { name: 's', size: 1, most: 99 },
  { name: 'min', size: 60, most: 59 },
  { name: 'h', size: 3_600, most: 47 },
  { name: 'd', size: 86_400, most: Number.POSITIVE_INFINITY },
] as const;

/** `30 s`, `90 min`, `2.5 h`: in the smallest unit that makes it short, rounded up to a tenth. */
function shortly(seconds: number): string {
  const { name, size } = UNITS.find((unit) => seconds <= unit.size * unit.most) ?? UNITS[3];
  return `${Math.ceil((seconds / size) * 10 - 1e-9) / 10} ${name}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
