import { numberOf } from '../../graph/attribute';
import { Resource } from '../../graph/graph';
import { Result, Rule } from '../rule';
import { Found, foundAt } from '../support/found-at';
import { fail, pass, show, step, unknown } from '../support/results';

/** A number of a type that says how long something is kept; both ends included. */
interface Bound {
  readonly type: string;
  readonly path: string;
  readonly least: number;
  readonly most: number;
  readonly unit: 'days' | 'weeks' | 'months' | 'years';
}

/** A week is the least that lets anybody notice; seven years is what the longest of the councils' schedules asks for money. */
const YEARS = 7;
const DAYS = { least: 7, most: YEARS * 366, unit: 'days' } as const;

const POLICIES = ['azurerm_backup_policy_file_share', 'azurerm_backup_policy_vm'];

const BOUNDS: readonly Bound[] = [
  ...POLICIES.flatMap((type): Bound[] => [
    { type, path: 'retention_daily.count', ...DAYS },
    { type, path: 'retention_weekly.count', least: 1, most: YEARS * 53, unit: 'weeks' },
    { type, path: 'retention_monthly.count', least: 1, most: YEARS * 12, unit: 'months' },
    { type, path: 'retention_yearly.count', least: 1, most: YEARS, unit: 'years' },
  ]),
  { type: 'azurerm_log_analytics_workspace', path: 'retention_in_days', ...DAYS, least: 30 },
  { type: 'azurerm_mssql_database', path: 'short_term_retention_policy.retention_days', ...DAYS },
  { type: 'azurerm_mysql_flexible_server', path: 'backup_retention_days', ...DAYS },
  { type: 'azurerm_postgresql_flexible_server', path: 'backup_retention_days', ...DAYS },
];

export const keptWithinBounds: Rule = {
  id: 'data/kept-within-bounds',
  title: 'Copies and logs are kept for a week at least and for seven years at most',
  clauses: ['DATA-1'],
  decides: ['DATA-1'],
  severity: 'medium',
  gates: true,
  protects:
    "Copies of a few days are gone before a mistake is noticed; copies without an end hold people's data longer than anybody needs them.",
  remedy: 'Write a retention within these bounds; the tier of the service gives one.',
  sources: [
    'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/data-protection-principles/a-guide-to-the-data-protection-principles/storage-limitation/',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const bound of BOUNDS) {
      for (const resource of graph.ofType(bound.type)) {
        for (const found of foundAt(resource, bound.path)) yield* judge(resource, found, bound);
      }
    }
  },
};

/** What nobody wrote is the provider's default, which is within the bounds. */
function* judge(
  resource: Resource,
  { path, attribute }: Found,
  { least, most, unit }: Bound,
): Iterable<Result> {
  if (attribute.state === 'absent') return;
  const evidence = [step(resource, path, show(attribute), `${least} to ${most}`)];
  const number = numberOf(attribute);
  if (number === undefined) {
    yield unknown(resource, `how many ${unit} are kept is not known before deployment`, evidence);
    return;
  }
  yield number >= least && number <= most
    ? pass(resource, `keeps ${number} ${unit}`)
    : fail(resource, `keeps ${number} ${unit}, not ${least} to ${most}`, evidence);
}
