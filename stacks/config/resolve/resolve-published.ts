import { Block } from '../../../constructs/model/block';
import { PublishedApp, PublishedService, Tier } from '../../../constructs/model/flow';
import { pathText } from '../path-text';
import { PublishedEntry } from '../published-schema';
import { didYouMean } from '../suggest';
import { Path } from '../yaml-value';
import { EstateReader } from './estate-reader';
import { textsAt } from './one-or-more';
import { Placed } from './placed';
import { FlowSurroundings, resolveTier } from './resolve-flow-end';
import { resolveFlowPorts } from './resolve-flow-ports';

/** Leaves room for what stands around it in names of 80 characters, and in flow ids. */
const LONGEST_NAME = 40;

/** What is published: services behind an edge of the estate's, and web applications that Front Door reaches by itself. */
export interface Publications {
  readonly published: readonly Placed<PublishedService>[];
  readonly publishedApps: readonly Placed<PublishedApp>[];
}

type PublishedSurroundings = FlowSurroundings & { readonly blocks: readonly Placed<Block>[] };

/** What is published, in the order of the file; what leads nowhere is left out. */
export function resolvePublished(reader: EstateReader, around: PublishedSurroundings): Publications {
  const entries = Object.entries(reader.file.published);
  for (const [name] of entries) checkLength(reader, name);
  return {
    published: entries.flatMap(([name, entry]) =>
      entry.app === undefined ? resolveService(reader, around, name, entry) : [],
    ),
    publishedApps: entries.flatMap(([name, entry]) =>
      entry.app === undefined ? [] : resolveApp(reader, around, name, { ...entry, app: entry.app }),
    ),
  };
}

function checkLength(reader: EstateReader, name: string): void {
  if (name.length <= LONGEST_NAME) return;
  reader.report(
    ['published', name],
    {
      message: `published has the name "${name}", of ${name.length} characters`,
      allowed: `at most ${LONGEST_NAME}: groups, gateways and flows are named after it`,
      fix: `shorten it by ${name.length - LONGEST_NAME}`,
    },
    'key',
  );
}

function resolveService(
  reader: EstateReader,
  around: FlowSurroundings,
  name: string,
  entry: PublishedEntry,
): readonly Placed<PublishedService>[] {
  const path = ['published', name];
  const missing = (['edge', 'to', 'ports'] as const).filter((key) => entry[key] === undefined);
  if (missing.length > 0 && reader.isWellFormed('published')) {
    reader.report(
      path,
      {
        message: `${pathText(path)} has no ${missing.join(' and no ')}`,
        allowed: 'edge, to and ports, or for front-door an app',
        fix:
          entry.by === 'front-door'
            ? `add ${missing.join(' and ')}, or name an app`
            : `add ${missing.join(' and ')}`,
      },
      'key',
    );
  }
  const edge = entry.edge === undefined ? undefined : tierAt(reader, around, [...path, 'edge'], entry.edge);
  const to = textsAt([...path, 'to'], entry.to ?? []).flatMap((placed): readonly Tier[] => {
    const tier = resolveTier(reader, placed, around);
    return tier ? [tier] : [];
  });
  const ports = resolveFlowPorts(reader, textsAt([...path, 'ports'], entry.ports ?? []));
  const owner = entry.owner ?? around.spokes.get(to[0]?.spoke ?? '')?.owner ?? '';
  const { by, host, healthPath } = entry;
  return edge
    ? [{ name, title: entry.title ?? name, by, host, healthPath, edge, to, ports, owner, path }]
    : [];
}

function tierAt(reader: EstateReader, around: FlowSurroundings, path: Path, text: string): Tier | undefined {
  return resolveTier(reader, { text, path }, around);
}

function resolveApp(
  reader: EstateReader,
  { spokes, blocks }: PublishedSurroundings,
  name: string,
  entry: PublishedEntry & { readonly app: string },
): readonly Placed<PublishedApp>[] {
  const path = ['published', name];
  checkWay(reader, path, entry);
  const [spoke = '', block = ''] = entry.app.split('/');
  if (!reader.lookUp([...path, 'app'], spoke, 'spokes', spokes)) return [];
  const inSpoke = blocks.filter((one) => one.spoke === spoke);
  const apps = inSpoke.flatMap((one) => (one.kind === 'web-app' ? [one.name] : []));
  if (!apps.includes(block)) {
    if (!reader.isWellFormed('spokes')) return [];
    const other = inSpoke.find((one) => one.name === block);
    reader.report([...path, 'app'], {
      message: `${pathText([...path, 'app'])} is "${entry.app}", ${other ? `which is of kind ${other.kind}` : `and spoke "${spoke}" has no such block`}`,
      allowed:
        apps.length > 0 ? `its web applications are ${apps.join(', ')}` : 'it has no block of kind web-app',
      fix: didYouMean(block, apps, 'name a web application as <spoke>/<block>'),
    });
    return [];
  }
  const owner = entry.owner ?? spokes.get(spoke)?.owner ?? '';
  const { host } = entry;
  return host === undefined
    ? []
    : [{ name, title: entry.title ?? name, host, app: { spoke, block }, owner, path }];
}

/** Only Front Door has a private link of its own to App Service; it needs no edge. */
function checkWay(reader: EstateReader, path: Path, entry: PublishedEntry): void {
  if (entry.by !== 'front-door') {
    reader.report([...path, 'app'], {
      message: `${pathText(path)} names an app and is reached by ${entry.by}`,
      allowed: 'by front-door alone: others have no private link of their own to App Service',
      fix: 'write by: front-door, or name edge, to and ports',
    });
  }
  for (const key of (['edge', 'to', 'ports'] as const).filter((one) => entry[one] !== undefined)) {
    reader.report([...path, key], {
      message: `${pathText(path)} names an app and has ${key}`,
      allowed: 'an app alone: Front Door reaches it by a private link of its own, over HTTPS',
      fix: `remove ${key}, or app`,
    });
  }
  if (entry.host === undefined) {
    reader.report(
      path,
      {
        message: `${pathText(path)} is reached by front-door and has no host`,
        allowed: 'a web application has a public host name',
        fix: 'add host, such as www.example.org',
      },
      'key',
    );
  }
}
