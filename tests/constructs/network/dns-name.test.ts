import { dnsName, fullyQualified } from '../../../constructs/network/dns-name';

describe('a domain in names', () => {
  it('has dashes for dots, with or without the dot of the root', () => {
    expect(dnsName('Corp.example.org')).toBe('corp-example-org');
    expect(dnsName('corp.example.org.')).toBe('corp-example-org');
  });

  it('ends with exactly one dot where it is to be fully qualified', () => {
    expect(fullyQualified('corp.example.org')).toBe('corp.example.org.');
    expect(fullyQualified('corp.example.org.')).toBe('corp.example.org.');
  });
});
