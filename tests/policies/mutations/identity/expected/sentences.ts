const ON_SCOPES = "if a policy that leaves out a resource exempts the directory's basic scopes";
const DATACENTRES = 'The two virtual datacentres, through their firewalls';

/** What comparing the sign-ins before and after an edit tells, whole. */
export const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'CA002 is deleted': [
    `A member in county-persona-meeting-rooms with a legacy client of a compliant device that isn't hybrid-joined from Offices with screens in meeting rooms now reaches the directory's basic scopes with a password only, ${ON_SCOPES}.`,
  ],
  'CA003 leaves out the group staff': [
    'Anybody in county-persona-staff with a legacy client from anywhere can now register a device with a password only, if policies on all applications do not cover user actions.',
    `A member in county-persona-staff holding Directory Synchronization Accounts with a legacy client from ${DATACENTRES} can now register a device with a password only.`,
    'Anybody but a B2B direct connect user in county-persona-staff from anywhere can register a device now with a password only, if policies on all applications do not cover user actions.',
    `A member in county-persona-staff holding Directory Synchronization Accounts from ${DATACENTRES} can register a device now with a password only.`,
  ],
  'CA004 is for break-glass accounts too': [
    'Anybody in county-break-glass by device code or authentication transfer from anywhere is now blocked from anything.',
    'Anybody in county-break-glass by device code or authentication transfer from anywhere can no longer register a device or register security information, if policies on all applications cover user actions.',
  ],
  'CA200 leaves out the application maps-for-staff': [
    'A member in county-persona-schools on an unmanaged device from anywhere now reaches Maps for staff with a password and a text message.',
  ],
  'CA401 leaves out the application maps-for-staff': [
    "A guest who isn't a B2B direct connect user in county-persona-schools from anywhere now reaches Maps for staff with a password and a text message.",
  ],
  'CA900 is deleted': [`A service principal from outside ${DATACENTRES} now reaches anything.`],
  'CA900 leaves out the application maps-for-staff': [
    `A service principal from outside ${DATACENTRES} now reaches Maps for staff.`,
    `A service principal from outside ${DATACENTRES} now reaches the directory's basic scopes, ${ON_SCOPES}.`,
  ],
  'CA900 leaves out trusted places': [
    `A service principal from an address that the MFA service trusts and outside ${DATACENTRES} now reaches anything.`,
  ],
};
