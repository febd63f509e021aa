import { Strategy } from '../../../constructs/model/estate';
import { Organisation } from '../../../constructs/model/organisation';
import { didYouMean } from '../suggest';
import { BUILT_IN_STRATEGIES } from './built-in-strategies';
import { EstateReader } from './estate-reader';

/** The built-in strategies, replaced and followed by the estate's own. */
export function resolveStrategies(reader: EstateReader): Strategy[] {
  const own = reader.file.strategies;
  const all = new Map(BUILT_IN_STRATEGIES.map((strategy) => [strategy.id, strategy]));
  for (const [id, { title, reviewed }] of Object.entries(own)) {
    reader.date(['strategies', id, 'reviewed'], reviewed);
    all.set(id, { id, title: title ?? all.get(id)?.title ?? id, reviewed });
  }
  return [...all.values()];
}

/** Organisations by id; those named by `strategies` and `belongsTo` are there. */
export function resolveOrganisations(
  reader: EstateReader,
  strategies: readonly Strategy[],
): ReadonlyMap<string, Organisation> {
  const entries = Object.entries(reader.file.organisations);
  const organisations = new Map<string, Organisation>(
    entries.map(([id, { approver: _approver, ...entry }]) => [
      id,
      { ...entry, id, title: entry.title ?? id },
    ]),
  );
  const strategiesById = new Map(strategies.map((strategy) => [strategy.id, strategy]));
  for (const { id, strategies: bound, belongsTo } of organisations.values()) {
    bound.forEach((name, index) =>
      reader.lookUp(['organisations', id, 'strategies', index], name, 'strategies', strategiesById),
    );
    belongsTo.forEach((name, index) => checkMembership(reader, organisations, id, name, index));
  }
  return organisations;
}

function checkMembership(
  reader: EstateReader,
  organisations: ReadonlyMap<string, Organisation>,
  id: string,
  name: string,
  index: number,
): void {
  const path = ['organisations', id, 'belongsTo', index];
  const organisation = reader.lookUp(path, name, 'organisations', organisations);
  if (name === id) {
    reader.report(path, { message: `organisations.${id} belongs to itself`, fix: 'remove it' });
  } else if (organisation && organisation.kind !== 'shared' && reader.isWellFormed('organisations')) {
    const shared = [...organisations.values()]
      .filter(({ kind }) => kind === 'shared')
      .map((other) => other.id);
    reader.report(path, {
      message: `organisations.${id} belongs to "${name}", which is a ${organisation.kind}`,
      allowed: 'only an organisation of kind shared can be belonged to (ORG-1)',
      fix: didYouMean(
        name,
        shared,
        `give ${name} kind: shared if it is a shared platform, or remove it here`,
      ),
    });
  }
}

/** The organisation that something belongs to if it doesn't say: the only one, if there is only one. */
export function onlyOrganisation(organisations: ReadonlyMap<string, Organisation>): Organisation | undefined {
  return organisations.size === 1 ? [...organisations.values()][0] : undefined;
}

/** The organisation that a platform belongs to if it doesn't say: the only shared one, else the only one. */
export function platformOrganisation(
  organisations: ReadonlyMap<string, Organisation>,
): Organisation | undefined {
  const shared = [...organisations.values()].filter(({ kind }) => kind === 'shared');
  return shared.length === 1 ? shared[0] : onlyOrganisation(organisations);
}
