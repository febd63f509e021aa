import { Declaration } from '../declaration/declaration';
import { Exhibit } from '../exhibit';
import { EstateGraph } from '../graph/graph';
import { runbooksOf } from '../provers/survival/questions/runbook';
import { survivalOf } from '../provers/survival/survivals';
import { servicesTable } from './services';
import { survivalHeatMap } from './survival-heat-map';
import { commonCausesTable, cutSetsTable, objectivesTable, singlePointsTable } from './survival-tables';

/** What a report shows of failures: what becomes of each service, why, and how it is brought up again. Nothing without a service. */
export function survivalExhibits(
  graph: EstateGraph,
  declaration: Declaration | undefined,
): readonly Exhibit[] {
  const survival = survivalOf(graph, declaration);
  const { services } = survival.model;
  if (services.length === 0) return [];
  return [
    ...(declaration === undefined ? [] : [servicesTable(graph, declaration)]),
    survivalHeatMap(survival),
    singlePointsTable(survival),
    objectivesTable(survival),
    cutSetsTable(survival),
    commonCausesTable(survival, declaration),
    ...services.flatMap(({ name }) => runbooksOf(survival, name)),
  ];
}
