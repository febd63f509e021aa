import { sessionControlsFit } from '../../../../policies/rules/identity/session-controls-fit';
import { UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { AZURE_MANAGEMENT, policy } from './policies';

const session = (controls: unknown, applications: readonly string[] = ['All']) =>
  policy({ session: controls, applications: { included_applications: applications } });
const every = (sign_in_frequency: unknown, sign_in_frequency_period: unknown) =>
  session({ sign_in_frequency, sign_in_frequency_period, sign_in_frequency_interval: 'timeBased' });

export const cases = casesOf(sessionControlsFit, [
  { name: 'hours of a working day pass', expect: 'pass', resources: every(4, 'hours') },
  {
    name: 'every time passes',
    expect: 'pass',
    resources: session({ sign_in_frequency_interval: 'everyTime' }),
  },
  {
    name: 'a browser that never stays signed in, for all applications, passes',
    expect: 'pass',
    resources: session({ persistent_browser_mode: 'never' }),
  },
  {
    name: 'a browser that never stays signed in, for one application, is not on offer',
    expect: 'fail',
    resources: session({ persistent_browser_mode: 'never' }, [AZURE_MANAGEMENT]),
    on: 'azuread_conditional_access_policy.mfa',
    says: 'for some applications only',
  },
  {
    name: 'restrictions for Office 365 pass',
    expect: 'pass',
    resources: session({ application_enforced_restrictions_enabled: true }, ['Office365']),
  },
  {
    name: 'restrictions that an application does not know fail',
    expect: 'fail',
    resources: session({ application_enforced_restrictions_enabled: true }),
  },
  { name: 'a hundred hours are not on offer', expect: 'fail', resources: every(100, 'hours') },
  {
    name: 'a number without a period fails',
    expect: 'fail',
    resources: every(4, null),
    says: '4 of nothing',
  },
  {
    name: 'every time and every so often fail together',
    expect: 'fail',
    resources: session({
      sign_in_frequency: 4,
      sign_in_frequency_period: 'hours',
      sign_in_frequency_interval: 'everyTime',
    }),
  },
  {
    name: 'controls that are all off do nothing',
    expect: 'fail',
    resources: session({ application_enforced_restrictions_enabled: false, sign_in_frequency: 0 }),
    says: 'none of which does anything',
  },
  { name: 'a number that is not known is undecided', expect: 'unknown', resources: every(UNKNOWN, 'hours') },
  { name: 'a policy without session controls is not judged', expect: 'not-applicable', resources: policy() },
]);
