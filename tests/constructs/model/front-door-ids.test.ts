import { frontDoorEndpointName, originHost } from '../../../constructs/model/front-door-ids';
import { testEstate, UKWEST } from '../../fixtures/estate';
import { WEBSITE } from '../../fixtures/web-estate';

describe("names of a service's Front Door", () => {
  it('keep the endpoint’s name different for each estate and within what Azure takes', () => {
    const long = { ...WEBSITE, name: 'a-service-with-a-name-of-forty-characters-' };
    const name = frontDoorEndpointName(testEstate(), long);
    expect(name).toMatch(/^fde-a-service-with-a-name-of-forty-ch-[0-9a-f]{8}$/);
    expect(name.length).toBeLessThanOrEqual(46);
    expect(frontDoorEndpointName(testEstate({ name: 'other' }), long)).not.toBe(name);
  });

  it('never end the readable part with a hyphen', () => {
    const name = frontDoorEndpointName(testEstate(), { ...WEBSITE, name: `${'a'.repeat(32)}-bc` });
    expect(name).toMatch(/a-[0-9a-f]{8}$/);
  });

  it('tell the origins of two regions apart', () => {
    expect(originHost('www.example.org', UKWEST)).toBe('ukw.www.example.org');
  });
});
