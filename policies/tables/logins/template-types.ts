/**
 * Types that templates make and that hand out no key: the provider has no resource for them. Lower case, as nobody tells them
 * apart by it. Source: ARM reference of each type, dated as the tables of logins.
 */
export const TEMPLATE_TYPES: Readonly<Record<string, string>> = {
  'microsoft.cache/redisenterprise/databases/accesspolicyassignments':
    'an identity of Entra ID that may use a cache',
};
