import { PublishedService, Tier } from '../../../constructs/model/flow';
import { PublishedEntry } from '../published-schema';
import { EstateReader } from './estate-reader';
import { textsAt } from './one-or-more';
import { Placed } from './placed';
import { FlowSurroundings, resolveTier } from './resolve-flow-end';
import { resolveFlowPorts } from './resolve-flow-ports';

/** Leaves room for what stands around it in names of 80 characters, and in flow ids. */
const LONGEST_NAME = 40;

/** Published services in the order of the file; those whose edge isn't there are left out. */
export function resolvePublished(
  reader: EstateReader,
  around: FlowSurroundings,
): readonly Placed<PublishedService>[] {
  return Object.entries(reader.file.published).flatMap(([name, entry]) =>
    resolveService(reader, around, name, entry),
  );
}

function resolveService(
  reader: EstateReader,
  around: FlowSurroundings,
  name: string,
  entry: PublishedEntry,
): readonly Placed<PublishedService>[] {
  const path = ['published', name];
  if (name.length > LONGEST_NAME) {
    reader.report(
      path,
      {
        message: `published has the name "${name}", of ${name.length} characters`,
        allowed: `at most ${LONGEST_NAME}: groups, gateways and flows are named after it`,
        fix: `shorten it by ${name.length - LONGEST_NAME}`,
      },
      'key',
    );
  }
  const edge = resolveTier(reader, { text: entry.edge, path: [...path, 'edge'] }, around);
  const to = textsAt([...path, 'to'], entry.to).flatMap((placed): readonly Tier[] => {
    const tier = resolveTier(reader, placed, around);
    return tier ? [tier] : [];
  });
  const ports = resolveFlowPorts(reader, textsAt([...path, 'ports'], entry.ports));
  const owner = entry.owner ?? around.spokes.get(to[0]?.spoke ?? '')?.owner ?? '';
  const { by, host, healthPath } = entry;
  return edge
    ? [{ name, title: entry.title ?? name, by, host, healthPath, edge, to, ports, owner, path }]
    : [];
}
