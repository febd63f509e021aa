import { compare } from '../../../../policies/provers/sign-in/claims/compare';
import { DeclarationDraft } from '../mutation';
import { mutated } from '../judge';
import { APPLICATIONS, PACKAGES } from './applications';
import { flipsBetween } from '../subjects';
import { claimsOf } from './claims';
import { DECLARED } from './declarations';
import { IDENTITY, tenantOfFlagship } from './estate';
import { GROUPS } from './groups';
import { HARMLESS } from './harmless';
import { IdentityMutation, TenantDraft } from './mutation';
import { PLACES, STRENGTHS } from './places-and-strengths';
import { PRIVILEGES } from './privileges';

const LISTS: Readonly<Record<string, readonly IdentityMutation[]>> = {
  groups: GROUPS,
  places: PLACES,
  strengths: STRENGTHS,
  privileges: PRIVILEGES,
  applications: APPLICATIONS,
  'access packages': PACKAGES,
  declaration: DECLARED,
  policies: HARMLESS,
};
const ALL = Object.values(LISTS).flat();

const isHarmless = ({ expected: { flips, isFelt } }: IdentityMutation) =>
  Object.keys(flips).length === 0 && !isFelt;

describe("the flagship's tenant, changed by hand", () => {
  const estate = tenantOfFlagship();
  const before = claimsOf(estate);

  describe.each(Object.entries(LISTS))('%s', (_, mutations) => {
    it.each(mutations.map((mutation) => [mutation.name, mutation] as const))('%s', (__, mutation) => {
      const { change, declared, expected } = mutation;
      const after = claimsOf(
        mutated(estate, {
          ...(change ? { stack: { name: IDENTITY, change } } : {}),
          ...(declared ? { declaration: (declaration) => declared(tenantOf(declaration)) } : {}),
        }),
      );
      expect({
        flips: flipsBetween(before.verdicts, after.verdicts),
        isFelt: compare(before.model, after.model).length > 0,
      }).toEqual(expected);
    });
  });

  it('have names of their own, and call harmless what is so', () => {
    const names = ALL.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(ALL.filter(isHarmless)).toEqual(ALL.filter(({ name }) => name.startsWith('harmless: ')));
    expect(ALL.filter(isHarmless).length).toBeGreaterThanOrEqual(25);
  });
});

function tenantOf({ tenants }: DeclarationDraft): TenantDraft {
  const [tenant] = tenants;
  if (!tenant) throw new Error('no tenant is declared');
  return tenant as unknown as TenantDraft;
}
