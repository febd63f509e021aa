import { Platform } from '../../../constructs/model/estate';
import { Flow, FlowEnd, FlowPorts } from '../../../constructs/model/flow';
import { findPlatformEndpoint } from '../../../constructs/model/platform-endpoint';
import { FlowEntry } from '../flow-schema';
import { pathText } from '../path-text';
import { Path } from '../yaml-value';
import { EstateReader } from './estate-reader';
import { PlacedText, textsAt } from './one-or-more';
import { Placed } from './placed';
import { FlowSurroundings, resolveFlowEnd } from './resolve-flow-end';
import { portsText, resolveFlowPorts } from './resolve-flow-ports';

/** Ids stand first in descriptions of rules, which have room for little. */
const LONGEST_ID = 60;

/** Flows at the top of the file, then those beside each workload. An end that isn't there is left out of its flow. */
export function resolveFlows(
  reader: EstateReader,
  around: FlowSurroundings,
  platform: Platform | undefined,
): readonly Placed<Flow>[] {
  const top = Object.entries(reader.file.flows).map(([key, entry]) =>
    resolveFlow(reader, around, { id: key, path: ['flows', key], entry, owner: platform?.owner ?? '' }),
  );
  const beside = Object.entries(reader.file.spokes).flatMap(([home, spoke]) =>
    Object.entries(spoke.flows).map(([key, entry]) =>
      resolveFlow(reader, around, {
        id: `${home}/${key}`,
        path: ['spokes', home, 'flows', key],
        entry,
        owner: around.spokes.get(home)?.owner ?? '',
        home,
      }),
    ),
  );
  return [...top, ...beside];
}

/** Reports an id that is too long for what is named after it. */
export function checkFlowId(reader: EstateReader, path: Path, id: string): void {
  if (id.length > LONGEST_ID) {
    reader.report(
      path,
      {
        message: `the flow id ${id} has ${id.length} characters`,
        allowed: `at most ${LONGEST_ID}: rules are named after it`,
        fix: `shorten it by ${id.length - LONGEST_ID}`,
      },
      'key',
    );
  }
}

interface WrittenFlow {
  readonly id: string;
  readonly path: Path;
  readonly entry: FlowEntry;
  /** Who answers for it if it doesn't say. */
  readonly owner: string;
  readonly home?: string;
}

function resolveFlow(reader: EstateReader, around: FlowSurroundings, written: WrittenFlow): Placed<Flow> {
  const { id, path, entry, home } = written;
  checkFlowId(reader, path, id);
  if (entry.until !== undefined) reader.date([...path, 'until'], entry.until);
  const ends = (key: 'from' | 'to') => resolveEnds(reader, textsAt([...path, key], entry[key]), around, home);
  const from = ends('from');
  const to = ends('to');
  return {
    id,
    path,
    kind: entry.kind,
    from,
    to,
    ports: portsOf(reader, path, entry, to),
    why: entry.why,
    owner: entry.owner ?? written.owner,
    until: entry.until,
    reach: entry.reach,
  };
}

function resolveEnds(
  reader: EstateReader,
  texts: readonly PlacedText[],
  around: FlowSurroundings,
  home: string | undefined,
): readonly FlowEnd[] {
  const ends = new Map<string, FlowEnd>();
  for (const placed of texts) {
    const end = resolveFlowEnd(reader, placed, around, home);
    const key = JSON.stringify(end);
    if (end && ends.has(key)) {
      reader.report(placed.path, {
        message: `"${placed.text}" stands in the list already`,
        allowed: 'each end once',
        fix: 'remove it',
      });
    }
    if (end) ends.set(key, end);
  }
  return [...ends.values()];
}

/** Ports as written; those of the endpoints where the flow goes to the platform. */
function portsOf(
  reader: EstateReader,
  path: Path,
  entry: FlowEntry,
  to: readonly FlowEnd[],
): readonly FlowPorts[] {
  const endpoints = to.flatMap((end) =>
    end.kind === 'platform' ? [findPlatformEndpoint(end.endpoint)] : [],
  );
  const written = entry.ports === undefined ? undefined : textsAt([...path, 'ports'], entry.ports);
  const name = pathText(path);
  if (endpoints.length === 0) {
    if (to.length > 0 && !reader.source.keysAt(path).includes('ports')) {
      reader.report(
        path,
        {
          message: `${name} has no "ports"`,
          allowed: 'only a flow to platform:<endpoint> goes without: its ports are known',
          fix: 'add ports: tcp/443, udp/3478-3481, icmp or a list',
        },
        'key',
      );
    }
    return written ? resolveFlowPorts(reader, written) : [];
  }
  const [first, ...others] = endpoints.map(({ id, ports }) => ({
    id,
    text: ports.map(portsText).join(', '),
  }));
  const other = others.find(({ text }) => text !== first?.text);
  if (written) {
    reader.report(
      [...path, 'ports'],
      {
        message: `${name} has ports, and goes to platform:${first?.id}`,
        allowed: `the ports of a platform endpoint are known: ${first?.text}`,
        fix: 'remove ports',
      },
      'key',
    );
  } else if (endpoints.length < to.length) {
    reader.report(
      [...path, 'to'],
      {
        message: `${name} goes to platform:${first?.id} and to something else`,
        allowed: 'platform endpoints alone, since their ports are known',
        fix: 'write a flow for each',
      },
      'key',
    );
  } else if (other) {
    reader.report(
      [...path, 'to'],
      {
        message: `${name} goes to platform:${first?.id} (${first?.text}) and platform:${other.id} (${other.text})`,
        allowed: 'endpoints with the same ports',
        fix: 'write a flow for each',
      },
      'key',
    );
  }
  return endpoints[0]?.ports ?? [];
}
