import { Estate } from '../../constructs/model/estate';
import { RegionFacts } from '../../constructs/model/tables/regions';

/**
 * The command that deploys some stacks of an estate.
 * @param earlier whether the stacks that these depend on are in the list or deployed already: cdktf wants them named
 * unless it is told so
 */
export function deployCommand(
  estate: Estate,
  stacks: readonly string[],
  earlier: 'in the list' | 'deployed',
): string {
  const flag = earlier === 'deployed' ? ' --ignore-missing-stack-dependencies' : '';
  return `RIDGEWAY_ESTATE=estates/${estate.name} npx cdktf deploy ${stacks.join(' ')}${flag}`;
}

/** The stacks of one kind in both regions: `management-uksouth`, `management-ukwest`. */
export function inEach(kind: string, regions: readonly RegionFacts[]): string[] {
  return regions.map((region) => `${kind}-${region.name}`);
}

/** The file that values are written back into. */
export function deployedFile(estate: Estate): string {
  return `estates/${estate.name}/deployed.yaml`;
}
