import { NamedLocation } from '../../../../../policies/provers/sign-in/model';
import { locationsOf, signatures } from '../../../../../policies/provers/sign-in/space/addresses';
import { ipPlace } from '../small-tenant';

const sets = (...locations: readonly NamedLocation[]) => signatures(locations).map((held) => held.join(' '));

describe('sets of locations that an address can be in', () => {
  it('are those that some address has, the empty one first', () => {
    const a = ipPlace('a', ['10.0.0.0/8']);
    const b = ipPlace('b', ['10.1.0.0/16', '192.0.2.0/24']);
    expect(sets()).toEqual(['']);
    expect(sets(a, b)).toEqual(['', 'a', 'a b', 'b']);
    expect(sets(a, ipPlace('c', ['10.0.0.0/8']))).toEqual(['', 'a c']);
  });

  it('have no empty one where ranges cover everything, of IPv4 and of IPv6', () => {
    const four = ipPlace('four', ['0.0.0.0/1', '128.0.0.0/1']);
    expect(sets(four)).toEqual(['', 'four']);
    expect(sets(four, ipPlace('six', ['::/0']))).toEqual(['four', 'six']);
    expect(sets(ipPlace('all', ['0.0.0.0/0', '::/0']))).toEqual(['all']);
  });

  it('leave out ranges that can’t be read', () => {
    expect(sets(ipPlace('bad', ['10.0.0.1/8']))).toEqual(['']);
  });

  it('tell of one address in which it is', () => {
    const places = [ipPlace('a', ['10.0.0.0/8']), ipPlace('b', ['2001:db8::/32'])];
    expect(locationsOf(places, '10.2.3.4')).toEqual(new Set(['a']));
    expect(locationsOf(places, '2001:db8::1')).toEqual(new Set(['b']));
    expect(locationsOf(places, '192.0.2.1')).toEqual(new Set());
    expect(locationsOf(places, 'no address')).toEqual(new Set());
  });
});
