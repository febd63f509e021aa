/**
 * The Conditional Access baseline: the union of what Microsoft's persona framework (P), Maester (MT), CISA ScubaGear (AAD) and
 * the j0eyv baseline (J) ask for, one row a policy. What each is made of stands in constructs/identity; here is what
 * everybody needs to know of it.
 */
export const BASELINE_POLICIES_AS_OF = '2026-11-23';

/** One policy of the baseline. */
export interface BaselinePolicy {
  readonly code: string;
  /** What it does, as a name that people read in the portal. */
  readonly title: string;
  /** Why it is there. */
  readonly reason: string;
  /** Clauses of the strategy that it serves. */
  readonly clauses: readonly string[];
  readonly askedFor: readonly string[];
}

/** The rows, in order of code. */
export const BASELINE_POLICIES = [
  {
    code: 'CA000',
    title: 'Multi-factor authentication for everybody and everything',
    reason: 'A password alone opens nothing, wherever it is typed in.',
    clauses: ['MFA-1', 'ZT-2'],
    askedFor: ['MT.1003', 'MT.1004', 'MT.1007', 'MT.1008', 'AAD.3.2', 'J'],
  },
  {
    code: 'CA001',
    title: 'Nobody but the declared kinds of people',
    reason: 'An account that is of no declared kind has no business here.',
    clauses: ['ZT-1', 'ZT-2'],
    askedFor: ['P'],
  },
  {
    code: 'CA002',
    title: 'No legacy authentication',
    reason: 'Protocols that know only a password go round every other control.',
    clauses: ['MFA-1', 'RA-5'],
    askedFor: ['MT.1009', 'MT.1010', 'AAD.1.1'],
  },
  {
    code: 'CA003',
    title: 'Multi-factor authentication to register a device',
    reason: 'A device that counts as known must not be made with a password.',
    clauses: ['MFA-1', 'SEC-7'],
    askedFor: ['MT.1061'],
  },
  {
    code: 'CA004',
    title: 'No device code and no transfer of a sign-in',
    reason: 'Both let somebody else finish a sign-in on a device of their own.',
    clauses: ['ZT-2', 'MFA-1'],
    askedFor: ['MT.1052', 'AAD.3.9'],
  },
  {
    code: 'CA005',
    title: 'A second factor, or a temporary pass, to register methods',
    reason: 'Whoever registers the first method owns the account from then on.',
    clauses: ['MFA-1'],
    askedFor: ['AAD.3.8', 'P'],
  },
  {
    code: 'CA006',
    title: 'No unknown platform',
    reason: 'What says that it is nothing known is made to slip past conditions on platforms.',
    clauses: ['ZT-1', 'SEC-7'],
    askedFor: ['MT.1015'],
  },
  {
    code: 'CA007',
    title: 'No sign-in at high user risk',
    reason: 'An account that is likely in other hands is stopped until somebody has looked.',
    clauses: ['ZT-1'],
    askedFor: ['AAD.2.1', 'MT.1013'],
  },
  {
    code: 'CA007M',
    title: 'A new password at medium user risk',
    reason: 'A password that may have leaked is changed before it is used again.',
    clauses: ['ZT-1'],
    askedFor: ['MT.1013'],
  },
  {
    code: 'CA008',
    title: 'No sign-in at high sign-in risk',
    reason: 'A sign-in that is likely not its owner is refused.',
    clauses: ['ZT-1'],
    askedFor: ['AAD.2.3', 'MT.1012'],
  },
  {
    code: 'CA008M',
    title: 'Multi-factor authentication every time at medium sign-in risk',
    reason: 'What looks unusual is asked again, whatever was shown before.',
    clauses: ['ZT-1', 'MFA-1'],
    askedFor: ['MT.1012'],
  },
  {
    code: 'CA100',
    title: 'Phishing-resistant authentication for administrators',
    reason: 'Whoever can change everything must not be talked out of a code.',
    clauses: ['MFA-1', 'ZT-2'],
    askedFor: ['AAD.3.6', 'MT.1006'],
  },
  {
    code: 'CA101',
    title: 'Administrators on managed devices',
    reason: 'Administration from a device that nobody looks after is administration by whoever holds it.',
    clauses: ['SEC-7', 'RA-1'],
    askedFor: ['MT.1014'],
  },
  {
    code: 'CA102',
    title: "Administrators' sessions end within hours",
    reason: 'A browser that is left open stays an open door for no longer than a shift.',
    clauses: ['ZT-1'],
    askedFor: ['P', 'J'],
  },
  {
    code: 'CA200',
    title: 'Managed devices for staff',
    reason: 'Data stays on devices that are looked after.',
    clauses: ['SEC-7', 'DR-2'],
    askedFor: ['MT.1001', 'AAD.3.7'],
  },
  {
    code: 'CA201',
    title: 'Short sessions on devices that are not managed',
    reason: 'What is signed in to on a borrowed device is forgotten soon.',
    clauses: ['SEC-7', 'DR-2'],
    askedFor: ['MT.1017', 'MT.1018'],
  },
  {
    code: 'CA202',
    title: "Office 365 enforces the session's restrictions",
    reason: 'Files stay in the browser where the device is not managed.',
    clauses: ['SEC-7'],
    askedFor: ['MT.1019'],
  },
  {
    code: 'CA203',
    title: 'Multi-factor authentication every time a device is enrolled',
    reason: 'A managed device passes everything else, so nobody becomes one with a session of yesterday.',
    clauses: ['MFA-1', 'SEC-7'],
    askedFor: ['P'],
  },
  {
    code: 'CA400',
    title: 'Multi-factor authentication for guests',
    reason: 'People of other organisations are asked for as much as our own.',
    clauses: ['MFA-1', 'ID-1', 'SEC-7'],
    askedFor: ['MT.1016'],
  },
  {
    code: 'CA401',
    title: 'Guests reach only what is shared with them',
    reason: 'An invitation to one application is not one to all others.',
    clauses: ['ZT-1', 'ID-1', 'SEC-7'],
    askedFor: ['P', 'J'],
  },
  {
    code: 'CA900',
    title: 'Programs sign in from named places only',
    reason: "A program's credential that leaks is worth nothing elsewhere.",
    clauses: ['ZT-1'],
    askedFor: ['P'],
  },
  {
    code: 'CA901',
    title: 'No sign-in of a program at risk',
    reason: 'A program that behaves unlike itself is stopped.',
    clauses: ['ZT-1'],
    askedFor: ['P'],
  },
  {
    code: 'CA950',
    title: 'The synchronisation account signs in from its own places only',
    reason: 'It is left out of what it cannot meet, so it is bound to where it stands.',
    clauses: ['ID-3', 'ZT-1'],
    askedFor: ['MT.1020'],
  },
  {
    code: 'CA999',
    title: 'Break-glass accounts sign in with a security key only',
    reason: 'They are left out of everything else, so what they show has to be the strongest.',
    clauses: ['MFA-1', 'ZT-2'],
    askedFor: ['MT.1005'],
  },
] as const satisfies readonly BaselinePolicy[];

/** Code of a policy of the baseline. */
export type BaselinePolicyCode = (typeof BASELINE_POLICIES)[number]['code'];
