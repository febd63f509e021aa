import { Declaration } from '../../policies/declaration/declaration';
import { Matrix, Table } from '../../policies/exhibit';
import { flowMatrices } from '../../policies/exhibits/flow-matrix';
import { FlowNames } from '../../policies/exhibits/flow-names';
import { flowsTable } from '../../policies/exhibits/flows';
import { effectiveFlows, effectiveFlowsTable } from '../../policies/exhibits/flows-effective';
import { readNetworks } from '../../policies/exhibits/network';
import { didYouMean } from '../../stacks/config/suggest';
import { Environment } from '../environment';
import { EXIT_CODES, ExitCode } from '../exit-codes';
import { matrixText } from '../matrix-text';
import { Asked, AskedAbout, readReachability } from '../read-reachability';
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
  const asked = await readReachability(options, environment);
  const listed = listsOf(asked, options.organisation);
  const style = textStyle(environment, environment.output);
  const { output } = environment;
  switch (options.format ?? 'table') {
    case 'table':
      output.write(tableText(tableOf(listed, options), style));
      break;
    case 'csv':
      output.write(tableCsv(tableOf(listed, options)));
      break;
    case 'matrix':
      if (listed.matrices.length === 0) throw nothingDeclared('a matrix has the tiers of an organisation');
      output.write(listed.matrices.map((matrix) => matrixText(matrix, style)).join('\n'));
      break;
    case 'json':
      output.write(`${JSON.stringify(asJson(listed), null, 2)}\n`);
  }
  return EXIT_CODES.accepted;
}

interface Lists {
  readonly declared?: Table;
  readonly effective: Table;
  readonly matrices: readonly Matrix[];
}

function listsOf({ graph, claims, declaration }: Asked, organisation: string | undefined): Lists {
  const names = new FlowNames(claims.reachability.model, readNetworks(graph), declaration);
  const effective = effectiveFlows(claims, names);
  const lists: Lists = {
    declared: declaration && flowsTable(claims, names),
    effective: effectiveFlowsTable(effective),
    matrices: flowMatrices(effective, names, declaration),
  };
  if (organisation === undefined) return lists;
  const tiers = tiersOf(organisation, names, declaration);
  return {
    declared: lists.declared && onlyOf(lists.declared, tiers),
    effective: onlyOf(lists.effective, tiers),
    matrices: lists.matrices.filter(({ id }) => id === `flow-matrix-${organisation}`),
  };
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

function tableOf({ declared, effective }: Lists, options: FlowsOptions): Table {
  if (options.effective) return effective;
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
function asJson({ declared, effective, matrices }: Lists) {
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
