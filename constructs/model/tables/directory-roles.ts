/**
 * Built-in roles of Entra ID that estates and policies name, by template id. Origin: entra-docs, "Microsoft Entra built-in
 * roles" (permissions reference), and the minimum of "Require phishing-resistant multifactor authentication for
 * administrators". Roles that aren't here exist; one is added with its id from there.
 */
export const DIRECTORY_ROLES_AS_OF = '2026-01-31';

/** A role. Conditions of Conditional Access and assignments take the template id, which is the same in every tenant. */
export interface DirectoryRole {
  readonly name: string;
  /** Template id. */
  readonly id: string;
  /** Labelled privileged by Microsoft. */
  readonly privileged: boolean;
  /** In Microsoft's minimum of roles that authenticate in a way that resists phishing. */
  readonly minimum: boolean;
}

const both = { privileged: true, minimum: true };
const privileged = { privileged: true, minimum: false };
const minimum = { privileged: false, minimum: true };
const neither = { privileged: false, minimum: false };

/** The account of Entra Connect holds it; nobody else may. */
export const DIRECTORY_SYNCHRONISATION_ROLE: DirectoryRole = {
  name: 'Directory Synchronization Accounts',
  id: 'd29b2b05-8046-44ba-8758-1e26182fcf32',
  ...neither,
};

/** Roles that people can hold, in order of name. */
export const DIRECTORY_ROLES: readonly DirectoryRole[] = [
  { name: 'Agent ID Administrator', id: 'db506228-d27e-4b7d-95e5-295956d6615f', ...privileged },
  { name: 'Application Administrator', id: '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3', ...both },
  { name: 'Application Developer', id: 'cf1c38e5-3621-4004-a7cb-879624dced7c', ...privileged },
  {
    name: 'Attribute Provisioning Administrator',
    id: 'ecb2c6bf-0ab6-418e-bd87-7986f8d63bbe',
    ...privileged,
  },
  { name: 'Authentication Administrator', id: 'c4e39bd9-1100-46d3-8c65-fb160da0071f', ...both },
  {
    name: 'Authentication Extensibility Administrator',
    id: '25a516ed-2fa0-40ea-a2d0-12923a21473a',
    ...privileged,
  },
  { name: 'Authentication Policy Administrator', id: '0526716b-113d-4c15-b2c8-68e3c22b9f80', ...neither },
  { name: 'B2C IEF Keyset Administrator', id: 'aaf43236-0c0d-4d5f-883a-6955382ac081', ...privileged },
  { name: 'Billing Administrator', id: 'b0f54661-2d74-4c50-afa3-1ec803f12efe', ...minimum },
  { name: 'Cloud Application Administrator', id: '158c047a-c907-4556-b7ef-446551a6b5f7', ...both },
  { name: 'Cloud Device Administrator', id: '7698a772-787b-4ac8-901f-60d6b08affd2', ...privileged },
  { name: 'Conditional Access Administrator', id: 'b1be1c3e-b65d-4f19-8427-f6fa0d97feb9', ...both },
  { name: 'Directory Writers', id: '9360feb5-f418-4baa-8175-e2a00bac4301', ...privileged },
  { name: 'Domain Name Administrator', id: '8329153b-31d0-4727-b945-745eb3bc5f31', ...privileged },
  { name: 'Exchange Administrator', id: '29232cdf-9323-42fd-ade2-1d097af3e4de', ...minimum },
  {
    name: 'External Identity Provider Administrator',
    id: 'be2f45a1-457d-42af-a067-6ec1fa63bc45',
    ...privileged,
  },
  { name: 'Global Administrator', id: '62e90394-69f5-4237-9190-012177145e10', ...both },
  { name: 'Global Reader', id: 'f2ef992c-3afb-46b9-b7cf-a126ee74c451', ...privileged },
  { name: 'Groups Administrator', id: 'fdd7a751-b60b-444a-984c-02652fe8fa1c', ...neither },
  { name: 'Helpdesk Administrator', id: '729827e3-9c14-49f7-bb1b-9608f156bbb8', ...both },
  { name: 'Hybrid Identity Administrator', id: '8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2', ...privileged },
  { name: 'Identity Governance Administrator', id: '45d8d3c5-c802-45c6-b32a-1d70b5e1e86e', ...neither },
  { name: 'Intune Administrator', id: '3a2c62db-5318-420d-8d74-23affee5d9d5', ...privileged },
  { name: 'Lifecycle Workflows Administrator', id: '59d46f88-662b-457b-bceb-5c3809e5908f', ...privileged },
  { name: 'Password Administrator', id: '966707d0-3269-4727-9be2-8c3a10f19b9d', ...both },
  { name: 'Privileged Authentication Administrator', id: '7be44c8a-adaf-4e2a-84d6-ab2649e08a13', ...both },
  { name: 'Privileged Role Administrator', id: 'e8611ab8-c189-46e8-94e1-60213ab1f814', ...both },
  { name: 'Security Administrator', id: '194ae4cb-b126-40b2-bd5b-6091b380977d', ...both },
  { name: 'Security Operator', id: '5f2222b1-57c3-48ba-8ad5-d4759f1fde6f', ...privileged },
  { name: 'Security Reader', id: '5d6b6bb7-de71-4623-b4af-96380a352509', ...privileged },
  { name: 'SharePoint Administrator', id: 'f28a1f50-f6e7-4571-818b-6a12f2af6b6c', ...minimum },
  { name: 'Teams Administrator', id: '69091246-20e8-4a56-aa4d-066075b2a7a8', ...minimum },
  { name: 'User Administrator', id: 'fe930be7-5e62-47db-91af-98c3a49a38b1', ...both },
];

/** Template ids of the roles whose holders count as administrators: labelled privileged, or in the minimum. */
export const ADMINISTRATOR_ROLES: readonly string[] = DIRECTORY_ROLES.filter(
  (role) => role.privileged || role.minimum,
).map(({ id }) => id);

/** The role of a name as Microsoft spells it, or of a template id. */
export function findDirectoryRole(nameOrId: string): DirectoryRole | undefined {
  return [...DIRECTORY_ROLES, DIRECTORY_SYNCHRONISATION_ROLE].find(
    ({ name, id }) => name === nameOrId || id === nameOrId.toLowerCase(),
  );
}
