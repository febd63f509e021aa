import { webServiceOf } from '../../../constructs/web/web-service';
import { FORMS, WEBSITE } from '../../fixtures/web-estate';

describe('the web side of a published service', () => {
  it('is its host and its one port', () => {
    expect(webServiceOf(FORMS)).toEqual({ host: 'forms.example.org', port: 8443 });
  });

  it('is refused without a host', () => {
    expect(() => webServiceOf({ ...WEBSITE, host: undefined })).toThrow(
      'published service "website" has no host: front-door needs its public name',
    );
  });

  it.each([
    ['no port', []],
    ['a range', [{ protocol: 'tcp', first: 443, last: 444 }]],
    ['UDP', [{ protocol: 'udp', first: 443, last: 443 }]],
    ['ICMP', [{ protocol: 'icmp' }]],
    ['two ports', [...WEBSITE.ports, ...FORMS.ports]],
  ] as const)('is refused with %s', (_, ports) => {
    expect(() => webServiceOf({ ...WEBSITE, ports })).toThrow('has not one TCP port');
  });
});
