import { BUILT_IN_ROLES, roleDefinitionId } from '../../../../constructs/model/tables/built-in-roles';

describe('a built-in role', () => {
  it.each(Object.values(BUILT_IN_ROLES))('is named by a GUID of its own: $name', ({ id }) => {
    expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(Object.values(BUILT_IN_ROLES).filter((role) => role.id === id)).toHaveLength(1);
  });

  it('has its definition under the subscription of its scope', () => {
    expect(roleDefinitionId('00000000-0000-4000-8000-000000000001', BUILT_IN_ROLES.reader)).toBe(
      '/subscriptions/00000000-0000-4000-8000-000000000001/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7',
    );
  });
});
