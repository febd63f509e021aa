import {
  APPLICATION_SUITES,
  applicationsOf,
  findKnownApplication,
  KNOWN_APPLICATIONS,
} from '../../../../constructs/model/tables/applications';

describe('the table of applications', () => {
  it('has each name, title and client id once, in order of name', () => {
    for (const key of ['name', 'title', 'id'] as const) {
      expect(new Set(KNOWN_APPLICATIONS.map((row) => row[key])).size).toBe(KNOWN_APPLICATIONS.length);
    }
    const names = KNOWN_APPLICATIONS.map(({ name }) => name);
    expect(names.map((name) => name.toLowerCase())).toEqual(names.map((name) => name.toLowerCase()).sort());
    expect(
      KNOWN_APPLICATIONS.filter(({ id }) => !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)),
    ).toEqual([]);
  });

  it('knows of each suite what is in it, and leaves Resource Manager and Graph out of the admin portals', () => {
    expect(applicationsOf('Office365').map(({ title }) => title)).toEqual([
      'Exchange Online',
      'SharePoint Online',
      'Microsoft Teams',
    ]);
    expect(applicationsOf('MicrosoftAdminPortals').map(({ name }) => name)).toEqual(['AzurePortal']);
    expect(APPLICATION_SUITES.every((suite) => findKnownApplication(suite) === undefined)).toBe(true);
  });

  it('is found in by name and by client id, in whatever case', () => {
    expect(findKnownApplication('WindowsVirtualDesktop')?.title).toBe('Azure Virtual Desktop');
    expect(findKnownApplication('9CDEAD84-A844-4324-93F2-B2E6BB768D07')?.name).toBe('WindowsVirtualDesktop');
  });
});
