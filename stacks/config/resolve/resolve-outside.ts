import { Cidr } from '../../../constructs/model/cidr';
import { OutsideService } from '../../../constructs/model/flow';
import { FORBIDDEN_RANGES, PRIVATE_RANGES } from '../../../constructs/model/tables/private-ranges';
import { pathText } from '../path-text';
import { Path } from '../yaml-value';
import { EstateReader } from './estate-reader';

/** A range of a /8 is all that one operator ever got. */
const SHORTEST_PREFIX = 8;

const NOT_PUBLIC = [...PRIVATE_RANGES, ...FORBIDDEN_RANGES];

/** Somebody else's services, in the order of the file. */
export function resolveOutside(reader: EstateReader): readonly OutsideService[] {
  return Object.entries(reader.file.outside).map(([name, entry]) => {
    const path = ['outside', name];
    const written = reader.source.keysAt(path);
    const hasHosts = written.includes('fqdns');
    if (hasHosts === written.includes('ranges')) {
      reader.report(
        path,
        {
          message: `outside.${name} has ${hasHosts ? 'both fqdns and ranges' : 'neither fqdns nor ranges'}`,
          allowed: 'one of the two: the firewall goes by the name or by the address',
          fix: hasHosts ? 'remove one, or declare two services' : 'add the hosts, or the published ranges',
        },
        'key',
      );
    }
    return {
      name,
      title: entry.title ?? name,
      fqdns: entry.fqdns ?? [],
      ranges: (entry.ranges ?? []).flatMap((text, index) =>
        publicRange(reader, [...path, 'ranges', index], text),
      ),
    };
  });
}

function publicRange(reader: EstateReader, path: Path, text: string): readonly Cidr[] {
  const range = reader.range(path, text);
  if (!range) return [];
  const inside = NOT_PUBLIC.find((known) => known.range.overlaps(range));
  if (range.prefix < SHORTEST_PREFIX) {
    reader.report(path, {
      message: `${pathText(path)}: ${text} is a large part of the Internet`,
      allowed: `ranges of one operator, /${SHORTEST_PREFIX} or smaller`,
      fix: 'write the ranges that the operator publishes',
    });
    return [];
  }
  if (inside) {
    reader.report(path, {
      message: `${pathText(path)}: ${text} is not public (${inside.title}, ${inside.range.toString()})`,
      allowed: 'public ranges that an operator publishes',
      fix: 'declare a place with private addresses under sites',
    });
    return [];
  }
  return [range];
}
