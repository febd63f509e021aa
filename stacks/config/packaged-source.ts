import { Entries, LineOfBusinessPackage, tryFindPackage } from '../../constructs/model/packages';
import { Source } from './source';
import { valueIn } from './yaml-value';

type Mapping = Readonly<Record<string, unknown>>;

/** Sections of a spoke that a package has entries for. */
const SECTIONS = ['subnets', 'servers', 'blocks', 'flows'] as const;

/**
 * An estate with what the packages of its spokes bring, as if it stood in the file; what the file says is laid over it, key by
 * key. Positions stay those of the file: what a package brings stands where the nearest thing above it does.
 */
export function packagedSource(source: Source): Source {
  const value = packaged(source.value);
  if (value === source.value) return source;
  return {
    value,
    file: source.file,
    positionOf: (path, part) => source.positionOf(path, part),
    valueAt: (path) => valueIn(value, path),
    spellingAt: (path) => source.spellingAt(path),
    keysAt: (path) => {
      const found = valueIn(value, path);
      return isMapping(found) ? Object.keys(found) : [];
    },
    problem: (path, text, part) => source.problem(path, text, part),
  };
}

function packaged(estate: unknown): unknown {
  if (!isMapping(estate) || !isMapping(estate.spokes)) return estate;
  const found = Object.entries(estate.spokes).flatMap(([name, spoke]): readonly [string, unknown][] => {
    const brought = packageOf(spoke);
    return brought ? [[name, withPackage(spoke, brought)]] : [];
  });
  if (found.length === 0) return estate;
  const outside = Object.values(estate.spokes).flatMap((spoke) =>
    Object.entries(packageOf(spoke)?.outside ?? {}),
  );
  return {
    ...estate,
    spokes: { ...estate.spokes, ...Object.fromEntries(found) },
    ...(outside.length > 0
      ? { outside: { ...Object.fromEntries(outside), ...(isMapping(estate.outside) ? estate.outside : {}) } }
      : {}),
  };
}

function packageOf(spoke: unknown): LineOfBusinessPackage | undefined {
  const id = isMapping(spoke) ? spoke.package : undefined;
  return typeof id === 'string' ? tryFindPackage(id) : undefined;
}

function withPackage(spoke: unknown, brought: LineOfBusinessPackage): unknown {
  const own: Mapping = isMapping(spoke) ? spoke : {};
  return {
    ...own,
    ...Object.fromEntries(SECTIONS.map((section) => [section, laidOver(brought[section], own[section])])),
  };
}

function laidOver(brought: Entries | Readonly<Record<string, string>>, own: unknown): unknown {
  if (own !== undefined && !isMapping(own)) return own;
  const both = Object.entries(own ?? {}).map(([name, entry]): [string, unknown] => {
    const beneath: unknown = brought[name];
    return [name, isMapping(entry) && isMapping(beneath) ? joined(beneath, entry) : entry];
  });
  return { ...brought, ...Object.fromEntries(both) };
}

/** A block of another kind has nothing of the package's. */
function joined(beneath: Mapping, own: Mapping): Mapping {
  return own.kind !== undefined && own.kind !== beneath.kind ? own : { ...beneath, ...own };
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
