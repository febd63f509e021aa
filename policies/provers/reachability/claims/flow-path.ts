import { Declaration } from '../../../declaration/declaration';

/**
 * Where an estate writes a flow, as a path: `flows.<id>`, `spokes.<spoke>.flows.<key>` for one beside its workload, and
 * `published.<name>` or `carriers.<name>` for what follows from those.
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
          ...(owner === 'carrier' ? [`carriers.${key}`] : []),
        ]),
  ];
  return candidates.find((path) => Object.hasOwn(positions, path)) ?? candidates[0]!;
}
