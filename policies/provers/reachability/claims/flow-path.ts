import { Declaration } from '../../../declaration/declaration';

/**
 * Where an estate writes a flow, as a path: `flows.<id>`, `spokes.<spoke>.flows.<key>` for one beside its workload, and
 * `published.<name>`, `carriers.<name>` or `spokes.<spoke>.blocks.<name>` for what follows from those.
 */
export function flowPath({ positions }: Pick<Declaration, 'positions'>, id: string): string {
  const [owner, ...rest] = id.split('/');
  const key = rest.join('/');
  const candidates = [
    `flows.${id}`,
    ...(key === ''
      ? []
      : [
          `spokes.${owner}.flows.${key}`,
          ...(owner === 'published'
            ? [`published.${key}`, `published.${key.replace(/-certificate$/, '')}`]
            : []),
          ...(owner === 'block' ? blockPaths(rest) : []),
          ...(owner === 'carrier' ? [`carriers.${key}`] : []),
        ]),
  ];
  return candidates.find((path) => Object.hasOwn(positions, path)) ?? candidates[0]!;
}

/** A database's further flows bear its name with what they are for. */
function blockPaths([spoke, name = '']: readonly string[]): readonly string[] {
  return [name, name.replace(/-(?:replication|platform)$/, '')].map(
    (block) => `spokes.${spoke}.blocks.${block}`,
  );
}
