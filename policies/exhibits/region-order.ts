import { Declaration } from '../declaration/declaration';
import { compareText } from '../../constructs/model/compare-text';
import { Network } from './network';

/** Regions that networks are in: the declared primary first, then the secondary, then others by name. */
export function regionsOf(networks: readonly Network[], declaration?: Declaration): readonly string[] {
  const declared = declaration ? [declaration.regions.primary, declaration.regions.secondary] : [];
  const found = [...new Set(networks.map(({ region }) => region))].sort(compareText);
  return [
    ...declared.filter((region) => found.includes(region)),
    ...found.filter((region) => !declared.includes(region)),
  ];
}

/** A region's name for a table or picture, also where it isn't known. */
export function regionLabel(region: string): string {
  return region === '' ? 'region not known' : region;
}
