/** What passwords have to be (PW-1), for AD DS and for hosts; what Entra ID can keep of it is less. */
export const MINIMUM_PASSWORD_LENGTH = 12;

/**
 * What Entra ID does not keep of PW-1, in words for the report. Origin: Microsoft Entra documentation, "Password policies and
 * account restrictions": the length and complexity of cloud-only passwords are fixed by Microsoft.
 */
export const NOT_ENFORCED_BY_ENTRA =
  'Entra ID asks cloud-only users for 8 to 256 characters of three of four kinds, and neither number can be changed: that ' +
  'their passwords have 12 characters cannot be enforced. Passwords of AD DS are checked by its own policy when they are ' +
  'set, and Entra ID takes them over as they are.';

/**
 * Settings of the Azure security baseline for Windows that PW-1 says something else of, by the names of its parameters. Origin:
 * the provider's documentation of `azurerm_policy_virtual_machine_configuration_assignment` (4.55.0). An age of 0 is no age.
 */
export const WINDOWS_PASSWORD_SETTINGS = {
  'Minimum Password Length;ExpectedValue': String(MINIMUM_PASSWORD_LENGTH),
  'Password Must Meet Complexity Requirements;ExpectedValue': '1',
  'Minimum Password Age;ExpectedValue': '0',
  'Maximum Password Age;ExpectedValue': '0',
} as const;
