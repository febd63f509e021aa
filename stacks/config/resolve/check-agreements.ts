import { Site } from '../../../constructs/model/estate';
import { Organisation } from '../../../constructs/model/organisation';
import { Flow, FlowEnd, PublishedService } from '../../../constructs/model/flow';
import { pathText } from '../path-text';
import { didYouMean } from '../suggest';
import { Path } from '../yaml-value';
import { EstateReader } from './estate-reader';
import { Placed } from './placed';
import { SpokePlan } from './resolve-spokes';

/** Where the organisation of an end is found. */
export interface AgreementSurroundings {
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly spokes: ReadonlyMap<string, SpokePlan>;
  readonly sites: ReadonlyMap<string, Site>;
}

/** A flow, written or implied, and the organisations that it joins: none if both ends are of one. */
interface Crossing {
  readonly id: string;
  readonly path: Path;
  readonly organisations: readonly string[];
}

/** Checks that organisations reach one another only where both say so, and that they say so of flows that there are (ORG-1). */
export function checkAgreements(
  reader: EstateReader,
  flows: readonly Placed<Flow>[],
  published: readonly Placed<PublishedService>[],
  around: AgreementSurroundings,
): void {
  const crossings = [
    ...flows.map((flow) => crossingOf(flow, around)),
    ...published.map(({ name, path, edge, to }) =>
      crossingOf(
        {
          id: `published/${name}`,
          path,
          from: [{ kind: 'tier', ...edge }],
          to: to.map((tier) => ({ kind: 'tier', ...tier })),
        },
        around,
      ),
    ),
  ];
  if (!reader.isWellFormed('organisations')) return;
  for (const crossing of crossings) checkConsent(reader, crossing, around.organisations);
  checkGiven(reader, crossings, around.organisations);
}

function crossingOf(
  { id, path, from, to }: Pick<Placed<Flow>, 'id' | 'path' | 'from' | 'to'>,
  around: AgreementSurroundings,
): Crossing {
  const sources = from.flatMap((end) => organisationOf(end, around));
  const targets = to.flatMap((end) => organisationOf(end, around));
  const crossed = sources.flatMap((source) =>
    targets.flatMap((target) => (source === target ? [] : [source, target])),
  );
  return { id, path, organisations: [...new Set(crossed)].sort() };
}

/** Services of the platform and of others, and public hosts, are open to all who may leave: nobody has to agree. */
function organisationOf(end: FlowEnd, { spokes, sites }: AgreementSurroundings): readonly string[] {
  const organisation =
    end.kind === 'tier'
      ? spokes.get(end.spoke)?.organisation
      : end.kind === 'site'
        ? sites.get(end.site)?.organisation
        : undefined;
  return organisation ? [organisation.id] : [];
}

function checkConsent(
  reader: EstateReader,
  { id, path, organisations: joined }: Crossing,
  organisations: ReadonlyMap<string, Organisation>,
): void {
  const missing = joined.filter((name) => !organisations.get(name)?.agreedFlows.includes(id));
  if (missing.length > 0) {
    reader.report(
      path,
      {
        message: `${pathText(path)} joins ${joined.join(' and ')}, and ${missing.join(' and ')} ${missing.length === 1 ? 'has' : 'have'} not agreed to it`,
        allowed: 'a flow between organisations is agreed by both (ORG-1)',
        fix: `add ${id} to ${missing.map((name) => `organisations.${name}.agreedFlows`).join(' and ')}`,
      },
      'key',
    );
  }
}

/** Checks what organisations have agreed to. A flow that is there but broken is left alone. */
function checkGiven(
  reader: EstateReader,
  crossings: readonly Crossing[],
  organisations: ReadonlyMap<string, Organisation>,
): void {
  const declared = declaredIds(reader);
  for (const { id: organisation, agreedFlows } of organisations.values()) {
    agreedFlows.forEach((id, index) => {
      const path = ['organisations', organisation, 'agreedFlows', index];
      const crossing = crossings.find((one) => one.id === id);
      const joined = crossings.filter((one) => one.organisations.includes(organisation)).map((one) => one.id);
      if (!declared.includes(id)) {
        reader.report(path, {
          message: `${pathText(path)} is "${id}", which is no flow`,
          allowed: `flows that join it with others are ${joined.join(', ') || 'none'}`,
          fix: didYouMean(id, joined, 'declare the flow, or remove it here'),
        });
      } else if (agreedFlows.indexOf(id) !== index) {
        reader.report(path, {
          message: `${pathText(path)} is "${id}", which stands in the list already`,
          fix: 'remove it',
        });
      } else if (
        crossing &&
        !crossing.organisations.includes(organisation) &&
        reader.isSound('flows', 'spokes', 'published', 'sites')
      ) {
        reader.report(path, {
          message: `${pathText(path)} is "${id}", which ${
            crossing.organisations.length === 0
              ? 'joins no two organisations'
              : `joins ${crossing.organisations.join(' and ')}`
          }`,
          allowed: 'only flows between it and another organisation need its agreement',
          fix: 'remove it',
        });
      }
    });
  }
}

function declaredIds(reader: EstateReader): readonly string[] {
  return [
    ...reader.source.keysAt(['flows']),
    ...reader.source
      .keysAt(['spokes'])
      .flatMap((spoke) => reader.source.keysAt(['spokes', spoke, 'flows']).map((key) => `${spoke}/${key}`)),
    ...reader.source.keysAt(['published']).map((name) => `published/${name}`),
  ];
}
