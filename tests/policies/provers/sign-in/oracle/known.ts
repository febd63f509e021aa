/** What Microsoft has fixed, spelled once more here so that a slip in the prover's tables shows. */

const FACTORS = ['sms', 'voice', 'hardwareOath', 'softwareOath', 'microsoftAuthenticatorPush'];

/** Withstand phishing: built-in strength ...0004. */
export const PHISHING_RESISTANT: readonly string[] = [
  'fido2',
  'windowsHelloForBusiness',
  'x509CertificateMultiFactor',
];

/** Need no password: ...0003. */
const PASSWORDLESS: readonly string[] = [...PHISHING_RESISTANT, 'deviceBasedPush'];

/** Multi-factor: ...0002. */
export const MULTI_FACTOR: readonly string[] = [
  ...PASSWORDLESS,
  'temporaryAccessPassOneTime',
  'temporaryAccessPassMultiUse',
  'federatedMultiFactor',
  ...FACTORS.map((factor) => `password,${factor}`),
  ...FACTORS.map((factor) => `${factor},federatedSingleFactor`),
];

/** Everything that Graph's table of combinations has. */
export const COMBINATIONS: readonly string[] = [
  ...MULTI_FACTOR,
  'password',
  'sms',
  'federatedSingleFactor',
  'x509CertificateSingleFactor',
];

/** What a guest can show to this tenant itself, when the home tenant's word doesn't count. [21] */
export const SHOWN_HERE: readonly string[] = [
  'password',
  'password,sms',
  'password,voice',
  'password,softwareOath',
  'password,microsoftAuthenticatorPush',
];

/** Built-in strengths by id. [22] */
export const BUILT_IN_STRENGTHS: ReadonlyMap<string, readonly string[]> = new Map([
  ['00000000-0000-0000-0000-000000000002', MULTI_FACTOR],
  ['00000000-0000-0000-0000-000000000003', PASSWORDLESS],
  ['00000000-0000-0000-0000-000000000004', PHISHING_RESISTANT],
]);

export const EXCHANGE = '00000002-0000-0ff1-ce00-000000000000';
export const SHAREPOINT = '00000003-0000-0ff1-ce00-000000000000';
export const TEAMS = 'cc15fd57-2c6c-4117-a88c-83b1d56b4bbe';
export const AZURE_PORTAL = 'c44b4083-3bb0-49c1-b47d-974e53cbdf3c';
export const AZURE_RESOURCE_MANAGER = '797f4846-ba00-4fd7-ba43-dac1f8f63013';

export const OFFICE_365: readonly string[] = [EXCHANGE, SHAREPOINT, TEAMS, 'office-365-other'];
export const ADMIN_PORTALS: readonly string[] = [AZURE_PORTAL, 'admin-portal-other'];
/** Resources that only `All` covers. [11, 12] */
export const ONLY_BY_ALL: readonly string[] = ['unlisted', 'baseline-scopes'];
export const STAND_INS: readonly string[] = [
  'other',
  'unlisted',
  'baseline-scopes',
  'office-365-other',
  'admin-portal-other',
];

export const REGISTER_DEVICE = 'urn:user:registerdevice';
export const REGISTER_SECURITY_INFO = 'urn:user:registersecurityinfo';

export const GLOBAL_ADMINISTRATOR = '62e90394-69f5-4237-9190-012177145e10';
export const SYNCHRONISATION_ACCOUNTS = 'd29b2b05-8046-44ba-8758-1e26182fcf32';

/** Roles that count as administrators': labelled privileged, or in Microsoft's minimum for phishing-resistant factors. */
export const ADMINISTRATOR_ROLES: ReadonlySet<string> = new Set([
  GLOBAL_ADMINISTRATOR,
  'e8611ab8-c189-46e8-94e1-60213ab1f814',
  '7be44c8a-adaf-4e2a-84d6-ab2649e08a13',
  '194ae4cb-b126-40b2-bd5b-6091b380977d',
  'b1be1c3e-b65d-4f19-8427-f6fa0d97feb9',
  '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3',
  '158c047a-c907-4556-b7ef-446551a6b5f7',
  'c4e39bd9-1100-46d3-8c65-fb160da0071f',
  '729827e3-9c14-49f7-bb1b-9608f156bbb8',
  '966707d0-3269-4727-9be2-8c3a10f19b9d',
  'fe930be7-5e62-47db-91af-98c3a49a38b1',
  '29232cdf-9323-42fd-ade2-1d097af3e4de',
  'f28a1f50-f6e7-4571-818b-6a12f2af6b6c',
  '69091246-20e8-4a56-aa4d-066075b2a7a8',
  'b0f54661-2d74-4c50-afa3-1ec803f12efe',
  '3a2c62db-5318-420d-8d74-23affee5d9d5',
  '8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2',
  '8329153b-31d0-4727-b945-745eb3bc5f31',
  'cf1c38e5-3621-4004-a7cb-879624dced7c',
  '7698a772-787b-4ac8-901f-60d6b08affd2',
  '9360feb5-f418-4baa-8175-e2a00bac4301',
  'be2f45a1-457d-42af-a067-6ec1fa63bc45',
  '59d46f88-662b-457b-bceb-5c3809e5908f',
  '25a516ed-2fa0-40ea-a2d0-12923a21473a',
  '5f2222b1-57c3-48ba-8ad5-d4759f1fde6f',
  '5d6b6bb7-de71-4623-b4af-96380a352509',
  'f2ef992c-3afb-46b9-b7cf-a126ee74c451',
  'ecb2c6bf-0ab6-418e-bd87-7986f8d63bbe',
  'db506228-d27e-4b7d-95e5-295956d6615f',
  'aaf43236-0c0d-4d5f-883a-6955382ac081',
]);
