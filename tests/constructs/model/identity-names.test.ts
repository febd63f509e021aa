import {
  applicationName,
  breakGlassGroupName,
  catalogName,
  exceptionGroupName,
  exceptionPolicyName,
  LONGEST_DISPLAY_NAME,
  packageName,
  personaGroupName,
  pilotPolicyName,
  placeName,
  policyName,
  roleGroupName,
  unitName,
} from '../../../constructs/model/identity-names';
import { BASELINE_POLICIES } from '../../../constructs/model/tables/baseline-policies';
import { DIRECTORY_ROLES } from '../../../constructs/model/tables/directory-roles';
import { COUNCIL, PLATFORM_ORGANISATION } from '../../fixtures/estate';

const OWN = { name: 'council', organisations: [COUNCIL] };
const SHARED = { name: 'both', organisations: [COUNCIL, PLATFORM_ORGANISATION] };

describe('display names of a tenant', () => {
  it('begin with the name of the tenant, where they are of groups', () => {
    expect([
      personaGroupName(OWN, { name: 'staff' }),
      personaGroupName(OWN, { name: 'staff', organisation: COUNCIL }),
      breakGlassGroupName(OWN),
      exceptionGroupName(OWN, { id: 'rooms' }),
      roleGroupName(OWN, 'B2C IEF Keyset Administrator'),
      unitName(OWN, COUNCIL),
      catalogName(OWN, COUNCIL),
    ]).toEqual([
      'council-persona-staff',
      'council-persona-staff',
      'council-break-glass',
      'council-exception-rooms',
      'council-role-b2c-ief-keyset-administrator',
      'council-unit-example-council',
      'council-packages-example-council',
    ]);
  });

  it("begin with an organisation's id, where it is its own in a tenant of several (ORG-1)", () => {
    expect([
      personaGroupName(SHARED, { name: 'staff', organisation: COUNCIL }),
      personaGroupName(SHARED, { name: 'administrators' }),
      placeName(SHARED, { title: 'Depot', organisation: COUNCIL }),
      placeName(SHARED, { title: 'Datacentres' }),
      applicationName(SHARED, { title: 'Planning', organisation: COUNCIL }),
      packageName(SHARED, { title: 'Planning, for agents', organisation: COUNCIL }),
    ]).toEqual([
      'example-council-persona-staff',
      'both-persona-administrators',
      'example-council: Depot',
      'Datacentres',
      'example-council: Planning',
      'example-council: Planning, for agents',
    ]);
  });

  it('are the plain titles where there is one organisation', () => {
    expect(placeName(OWN, { title: 'Depot', organisation: COUNCIL })).toBe('Depot');
  });

  it('of policies are their codes and what they do, each once, and short enough', () => {
    const names = BASELINE_POLICIES.flatMap(({ code }) => [
      policyName(code),
      pilotPolicyName(code),
      exceptionPolicyName(code, 'x'.repeat(60), 'applications'),
    ]);
    expect(names).toContain('CA000 Multi-factor authentication for everybody and everything');
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.length > LONGEST_DISPLAY_NAME)).toEqual([]);
    expect(exceptionPolicyName('CA000', 'rooms')).toBe(`${policyName('CA000')} (rooms)`);
    expect(exceptionPolicyName('CA000', 'rooms', 'devices')).toBe(`${policyName('CA000')} (rooms, devices)`);
  });

  it('of groups of roles are each once', () => {
    const names = DIRECTORY_ROLES.map(({ name }) => roleGroupName(OWN, name));
    expect(new Set(names).size).toBe(names.length);
  });
});
