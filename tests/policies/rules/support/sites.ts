import { DeclaredSite } from '../../../../policies/declaration/declaration';

/** A datacentre with one peer, 172.20.0.0/16 behind it, that closes at the end of 2027. */
export function datacentre(parts: Partial<DeclaredSite> = {}): DeclaredSite {
  return {
    id: 'old',
    kind: 'datacentre',
    title: 'The old datacentre',
    ranges: ['172.20.0.0/16'],
    peers: ['203.0.113.10'],
    expressRoute: false,
    closes: '2027-12-31',
    ...parts,
  };
}

/** An office, which has no peers. */
export function office(parts: Partial<DeclaredSite> = {}): DeclaredSite {
  return {
    id: 'hq',
    kind: 'office',
    title: 'Headquarters',
    ranges: ['192.168.10.0/24'],
    peers: [],
    expressRoute: false,
    ...parts,
  };
}
