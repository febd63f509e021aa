import { Block } from '../../../constructs/model/block';
import { ServerGroup } from '../../../constructs/model/flow';
import { HostedMachines, ServicePart } from '../../../constructs/model/service';
import { blockPart, BuiltPart, groupPart } from '../../../constructs/model/service-parts';
import { pathText } from '../path-text';
import { ServiceEntry } from '../service-schema';
import { didYouMean } from '../suggest';
import { Path } from '../yaml-value';
import { EstateReader } from './estate-reader';
import { PlacedText, textsAt } from './one-or-more';
import { Placed } from './placed';

/** What services are made of. */
export interface Parts {
  readonly servers: readonly Placed<ServerGroup>[];
  readonly blocks: readonly Placed<Block>[];
  readonly hosted: readonly Placed<HostedMachines>[];
}

/** A part by the name that a service gives it. */
interface NamedPart {
  readonly name: string;
  readonly spoke: string;
  readonly part: BuiltPart;
}

/**
 * The parts that a service names, or all of its spoke, and what is still hosted. A decoy is nobody's part: nobody uses it; nor
 * is the share of profiles, which belongs to its desktops.
 * @param spoke spoke that its parts are of
 */
export function resolveServiceParts(
  reader: EstateReader,
  path: Path,
  entry: ServiceEntry,
  spoke: string | undefined,
  parts: Parts,
): readonly ServicePart[] {
  const known: readonly NamedPart[] = [
    ...parts.servers
      .filter(({ role }) => role !== 'decoy')
      .map((group) => ({ name: group.name, spoke: group.spoke, part: groupPart(group) })),
    ...parts.blocks
      .filter((block) => !isOfDesktops(block, parts.blocks))
      .map((block) => ({ name: block.name, spoke: block.spoke, part: blockPart(block) })),
  ];
  const own = known.filter((one) => one.spoke === spoke);
  const built =
    entry.parts === undefined || (entry.spoke !== undefined && spoke === undefined)
      ? own.map(({ part }) => part)
      : textsAt([...path, 'parts'], entry.parts).flatMap((placed) =>
          findPart(reader, placed, own, known, spoke),
        );
  const hosted = textsAt([...path, 'hosted'], entry.hosted ?? []).flatMap((placed) =>
    findHosted(reader, placed, parts.hosted),
  );
  const all = [...built, ...hosted];
  const isNamed =
    (entry.spoke !== undefined && !spoke) || entry.parts !== undefined || entry.hosted !== undefined;
  if (all.length === 0 && !isNamed && reader.isSound('spokes', 'sites')) {
    reader.report(
      path,
      {
        message: `${pathText(path)} has no part${spoke === undefined ? ', and no spoke is named as it is' : `: spoke "${spoke}" has neither servers nor blocks`}`,
        allowed: 'a service is made of groups and blocks of a spoke, or of machines that are still hosted',
        fix:
          spoke === undefined ? 'name its spoke, or add hosted' : `add servers or blocks to spokes.${spoke}`,
      },
      'key',
    );
  }
  return all;
}

function isOfDesktops({ kind, spoke, name }: Placed<Block>, blocks: readonly Placed<Block>[]): boolean {
  return (
    kind === 'file-share' &&
    blocks.some((block) => block.kind === 'desktops' && block.spoke === spoke && block.profiles === name)
  );
}

function findPart(
  reader: EstateReader,
  { text, path }: PlacedText,
  own: readonly NamedPart[],
  all: readonly NamedPart[],
  spoke: string | undefined,
): readonly BuiltPart[] {
  const found = own.find(({ name }) => name === text);
  if (found) return [found.part];
  if (!reader.isWellFormed('spokes')) return [];
  const names = own.map(({ name }) => name);
  const elsewhere = all.find(({ name }) => name === text);
  reader.report(path, {
    message: `${pathText(path)} is "${text}", which is no group and no block of ${spoke === undefined ? 'any spoke: it names none' : `spoke "${spoke}"`}`,
    allowed: names.length > 0 ? `its parts are ${names.join(', ')}` : 'it has neither servers nor blocks',
    fix: elsewhere
      ? `it is one of spoke "${elsewhere.spoke}": make a service of that spoke, and depend on it`
      : didYouMean(text, names, 'write one of these'),
  });
  return [];
}

function findHosted(
  reader: EstateReader,
  { text, path }: PlacedText,
  hosted: readonly Placed<HostedMachines>[],
): readonly ServicePart[] {
  const found = hosted.find(({ site, name }) => `${site}/${name}` === text);
  if (found) return [{ kind: 'hosted', site: found.site, name: found.name }];
  if (!reader.isSound('sites')) return [];
  const names = hosted.map(({ site, name }) => `${site}/${name}`);
  reader.report(path, {
    message: `${pathText(path)} is "${text}", and no datacentre hosts it`,
    allowed:
      names.length > 0 ? `hosted are ${names.join(', ')}` : 'nothing is hosted: sites.<datacentre>.hosted',
    fix: didYouMean(text, names, 'declare it under hosted of its datacentre'),
  });
  return [];
}
