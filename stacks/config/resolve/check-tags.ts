import { pathText } from '../path-text';
import { Path } from '../yaml-value';
import { EstateReader } from './estate-reader';

/** Azure allows 50 on a resource; five are kept for those that the platform writes. */
const MOST_TAGS = 45;

/** Written by the platform on everything. */
const PLATFORM_TAGS = ['organisation', 'owner'];

/** Beginnings of names that Azure keeps for itself. Source: Microsoft Learn, "Use tags to organize your Azure resources". */
const KEPT_BEGINNINGS = ['microsoft', 'azure', 'windows'];

/** Checks the estate's tags, and those of each spoke together with them. */
export function checkTags(reader: EstateReader): void {
  const shared = reader.file.tags;
  checkOne(reader, ['tags'], shared, {});
  for (const [name, { tags }] of Object.entries(reader.file.spokes)) {
    checkOne(reader, ['spokes', name, 'tags'], tags, shared);
  }
}

type Tags = Readonly<Record<string, string>>;

function checkOne(reader: EstateReader, path: Path, tags: Tags, shared: Tags): void {
  const names = Object.keys(tags);
  names.forEach((name, index) => {
    const lower = name.toLowerCase();
    const twin = [...names.slice(0, index), ...Object.keys(shared).filter((other) => other !== name)].find(
      (other) => other.toLowerCase() === lower,
    );
    if (PLATFORM_TAGS.includes(lower)) {
      report(
        reader,
        path,
        name,
        'which the platform writes itself',
        'remove it: it comes from organisations and owners',
      );
    } else if (KEPT_BEGINNINGS.some((beginning) => lower.startsWith(beginning))) {
      report(reader, path, name, 'a name that Azure keeps for itself', 'choose a name of your own');
    } else if (twin !== undefined) {
      report(
        reader,
        path,
        name,
        `which differs from "${twin}" only in case, and Azure takes them for one`,
        'remove one',
      );
    }
  });
  const all = new Set([...names, ...Object.keys(shared)]).size;
  const isTold = path.length > 1 && Object.keys(shared).length > MOST_TAGS;
  if (names.length > 0 && all > MOST_TAGS && !isTold) {
    reader.report(
      path,
      {
        message: `${pathText(path)} makes ${all} tags${Object.keys(shared).length > 0 ? " together with the estate's" : ''}`,
        allowed: `at most ${MOST_TAGS} (Azure takes 50 on a resource, and the platform writes some)`,
        fix: `remove ${all - MOST_TAGS}`,
      },
      'key',
    );
  }
}

function report(reader: EstateReader, path: Path, name: string, why: string, fix: string): void {
  reader.report([...path, name], { message: `${pathText(path)} has "${name}", ${why}`, fix }, 'key');
}
