import {
  ADMINISTRATOR_ROLES,
  DIRECTORY_ROLES,
  DIRECTORY_SYNCHRONISATION_ROLE,
  findDirectoryRole,
} from '../../../../constructs/model/tables/directory-roles';

const ALL = [...DIRECTORY_ROLES, DIRECTORY_SYNCHRONISATION_ROLE];

describe('the table of directory roles', () => {
  it('has each name and each template id once', () => {
    expect(new Set(ALL.map(({ name }) => name)).size).toBe(ALL.length);
    expect(new Set(ALL.map(({ id }) => id)).size).toBe(ALL.length);
    expect(ALL.filter(({ id }) => !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))).toEqual([]);
  });

  it('is in order of name', () => {
    const names = DIRECTORY_ROLES.map(({ name }) => name);
    expect(names).toEqual([...names].sort());
  });

  it("has Microsoft's minimum of roles that resist phishing", () => {
    expect(DIRECTORY_ROLES.filter(({ minimum }) => minimum)).toHaveLength(15);
  });

  it('counts as administrators who holds a privileged role or one of the minimum, and the synchronisation as none', () => {
    expect(ADMINISTRATOR_ROLES).toContain(findDirectoryRole('Global Administrator')?.id);
    expect(ADMINISTRATOR_ROLES).toContain(findDirectoryRole('Exchange Administrator')?.id);
    expect(ADMINISTRATOR_ROLES).not.toContain(findDirectoryRole('Groups Administrator')?.id);
    expect(ADMINISTRATOR_ROLES).not.toContain(DIRECTORY_SYNCHRONISATION_ROLE.id);
  });

  it('is found in by name and by id, in whatever case', () => {
    const role = findDirectoryRole('62E90394-69F5-4237-9190-012177145E10');
    expect(role?.name).toBe('Global Administrator');
    expect(findDirectoryRole('global administrator')).toBeUndefined();
  });
});
