import { Declaration } from '../../policies/declaration/declaration';
import { Matrix, Table } from '../../policies/exhibit';
import { flowMatrices } from '../../policies/exhibits/flow-matrix';
import { FlowNames } from '../../policies/exhibits/flow-names';
import { flowsTable } from '../../policies/exhibits/flows';
import { EffectiveFlow, effectiveFlows, effectiveFlowsTable } from '../../policies/exhibits/flows-effective';
import { readNetworks } from '../../policies/exhibits/network';
import { didYouMean } from '../../stacks/config/suggest';
import { Environment } from '../environment';
import { EXIT_CODES, ExitCode } from '../exit-codes';
import { matrixText } from '../matrix-text';
import { AskedAbout } from '../read-asked';
import { ReachabilityAsked, readReachability } from '../read-reachability';
import { tableCsv } from '../table-csv';
import { tableText } from '../table-text';
import { textStyle } from '../terminal';
import { UsageError } from '../usage-error';

/** What `flows` takes. */
export interface FlowsOptions extends AskedAbout {
  readonly format?: 'table' | 'csv' | 'matrix' | 'json';
  readonly effective?: true;
  readonly organisation?: string;
}

/**
 * `ridgeway flows`: what is declared to speak and whether it can, or with `--effective` what packets can really do.
 * @throws UsageError if nothing is declared and nothing else is asked for, or for an organisation that isn't declared
 */
export async function flows(options: FlowsOptions, environment: Environment): Promise<ExitCode> {
  const lists = new FlowLists(await readReachability(options, environment), options.organisation);
  const style = textStyle(environment, environment.output);
  const { output } = environment;
  switch (options.format ?? 'table') {
    case 'table':
      output.write(tableText(tableOf(lists, options), style));
      break;
    case 'csv':
      output.write(tableCsv(tableOf(lists, options)));
      break;
    case 'matrix':
      if (lists.matrices.length === 0) throw nothingDeclared('a matrix has the tiers of an organisation');
      output.write(lists.matrices.map((matrix) => matrixText(matrix, style)).join('\n'));
      break;
    case 'json':
      output.write(`${JSON.stringify(asJson(lists), null, 2)}\n`);
  }
  return EXIT_CODES.accepted;
}

/** The lists of one configuration, each worked out when it is asked for; what packets can really do takes longest. */
class FlowLists {
  readonly #asked: ReachabilityAsked;
  readonly #names: FlowNames;
  readonly #organisation?: string;
  readonly #tiers?: ReadonlySet<string>;
  #effective: readonly EffectiveFlow[] | undefined;

  /** @throws UsageError if there is no such organisation */
  constructor(asked: ReachabilityAsked, organisation: string | undefined) {
    const { graph, claims, declaration } = asked;
    this.#asked = asked;
    this.#names = new FlowNames(claims.reachability.model, readNetworks(graph), declaration);
    this.#organisation = organisation;
    this.#tiers = organisation === undefined ? undefined : tiersOf(organisation, this.#names, declaration);
  }

  /** Undefined where nothing says what was meant. */
  get declared(): Table | undefined {
    const { claims, declaration } = this.#asked;
    return declaration && this.#own(flowsTable(claims, this.#names));
  }

  get effective(): Table {
    return this.#own(effectiveFlowsTable(this.#effectiveFlows()));
  }

  get matrices(): readonly Matrix[] {
    const all = flowMatrices(this.#effectiveFlows(), this.#names, this.#asked.declaration);
    return this.#organisation === undefined
      ? all
      : all.filter(({ id }) => id === `flow-matrix-${this.#organisation}`);
  }

  #effectiveFlows(): readonly EffectiveFlow[] {
    return (this.#effective ??= effectiveFlows(this.#asked.claims, this.#names));
  }

  #own(table: Table): Table {
    return this.#tiers ? onlyOf(table, this.#tiers) : table;
  }
}

function tiersOf(
  organisation: string,
  names: FlowNames,
  declaration: Declaration | undefined,
): ReadonlySet<string> {
  const known = (declaration?.organisations ?? []).map(({ id }) => id);
  if (!known.includes(organisation)) {
    const choices = known.length === 0 ? 'none is declared' : `write one of ${known.join(', ')}`;
    throw new UsageError(
      `there is no organisation "${organisation}"`,
      didYouMean(organisation, known, choices),
    );
  }
  const own = (declaration?.networks ?? []).filter((network) => network.organisation === organisation);
  return new Set(
    own.flatMap(({ name: network, subnets }) =>
      subnets.map((subnet) => names.ofDeclared({ kind: 'subnet', network, subnet: subnet.name })),
    ),
  );
}

/** The rows of a table of flows that start or end at one of some tiers. */
function onlyOf(table: Table, tiers: ReadonlySet<string>): Table {
  const ends = ['From', 'To'].map((column) => table.columns.indexOf(column));
  return {
    ...table,
    rows: table.rows.filter((row) =>
      ends.some((end) => row[end]!.split(', ').some((tier) => tiers.has(tier))),
    ),
  };
}

function tableOf(lists: FlowLists, { effective }: FlowsOptions): Table {
  if (effective) return lists.effective;
  const { declared } = lists;
  if (declared) return declared;
  throw nothingDeclared('nothing is declared to speak here');
}

function nothingDeclared(problem: string): UsageError {
  return new UsageError(
    problem,
    'name what was meant with --declaration <file>, or ask for what packets can really do with --effective',
  );
}

/** Rows as objects, with the columns' names in lower case. */
function asJson({ declared, effective, matrices }: FlowLists) {
  const objects = (table: Table | undefined) =>
    (table?.rows ?? []).map((row) =>
      Object.fromEntries(table!.columns.map((column, index) => [column.toLowerCase(), row[index]])),
    );
  return {
    version: 1,
    declared: objects(declared),
    effective: objects(effective),
    matrices: matrices.map(({ id, title, rows, columns, cells }) => ({ id, title, rows, columns, cells })),
  };
}
