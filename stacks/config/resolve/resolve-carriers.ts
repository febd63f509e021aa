import { Carrier, ServerGroup } from '../../../constructs/model/flow';
import { sameTier, tierText } from '../../../constructs/model/tier';
import { CarrierEntry } from '../carrier-schema';
import { pathText } from '../path-text';
import { Path } from '../yaml-value';
import { EstateReader } from './estate-reader';
import { Placed } from './placed';
import { FlowSurroundings, resolveFlowEnd, resolveTier } from './resolve-flow-end';
import { checkFlowId } from './resolve-flows';

const LAST_PORT = 65535;

/** Carriers in the order of the file; those whose ends or ports aren't there are left out. */
export function resolveCarriers(
  reader: EstateReader,
  around: FlowSurroundings,
  servers: readonly Placed<ServerGroup>[],
): readonly Placed<Carrier>[] {
  return Object.entries(reader.file.carriers).flatMap(([name, entry]): readonly Placed<Carrier>[] => {
    const path = ['carriers', name];
    checkFlowId(reader, path, `carrier/${name}`);
    const from = carrierRanges(reader, name, entry, around);
    const to = resolveTier(reader, { text: entry.to, path: [...path, 'to'] }, around);
    const media = mediaPorts(reader, [...path, 'media'], entry.media);
    if (from === undefined || !to || !media) return [];
    const group = servers.find((one) => sameTier(one, to));
    if (group?.role !== 'session-border-controller' && reader.isWellFormed('spokes')) {
      reader.report([...path, 'to'], {
        message: `${pathText(path)} leads to ${tierText(to)}, ${group ? `whose servers have the role ${group.role}` : 'which has no servers'}`,
        allowed: 'a tier of servers with role: session-border-controller',
        fix: 'add them, or name the tier that has them',
      });
    }
    return [
      {
        name,
        title: entry.title ?? name,
        from,
        to,
        signalling: entry.signalling,
        media,
        owner: entry.owner ?? around.spokes.get(to.spoke)?.owner ?? '',
        path,
      },
    ];
  });
}

function mediaPorts(reader: EstateReader, path: Path, text: string): Carrier['media'] | undefined {
  const [first = 0, last = 0] = text.split('-').map(Number);
  if (first >= 1 && first <= last && last <= LAST_PORT) return { first, last };
  reader.report(path, {
    message: `${pathText(path)} is "${text}"`,
    allowed: `ports from 1 to ${LAST_PORT}, the lower one first`,
    fix: 'write one such as 49152-49247',
  });
  return undefined;
}

function carrierRanges(
  reader: EstateReader,
  name: string,
  { from }: CarrierEntry,
  around: FlowSurroundings,
): string | undefined {
  const path = ['carriers', name, 'from'];
  const end = resolveFlowEnd(reader, { text: from, path }, around);
  if (!end) return undefined;
  const service = end.kind === 'outside' ? around.outside.get(end.name) : undefined;
  if (end.kind !== 'outside' || (service && service.fqdns.length > 0)) {
    reader.report(path, {
      message: `${pathText(path)} is "${from}"${service ? ', which gives hosts' : ''}`,
      allowed: 'outside:<name> with the ranges that the carrier publishes: what comes in has addresses only',
      fix: 'declare them under outside',
    });
    return undefined;
  }
  return end.name;
}
