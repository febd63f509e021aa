import { targetsFit } from '../../../../policies/rules/identity/targets-fit';
import { UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';
import { policy, PolicyChanges } from './policies';

const registering = (changes: PolicyChanges = {}) =>
  policy({ applications: { included_user_actions: ['urn:user:registerdevice'] }, ...changes });

export const cases = casesOf(targetsFit, [
  { name: 'applications pass', expect: 'pass', resources: policy() },
  { name: 'a strength to register a device passes', expect: 'pass', resources: registering() },
  {
    name: 'an action that there is not fails',
    expect: 'fail',
    resources: policy({ applications: { included_user_actions: ['urn:user:resetpassword'] } }),
    on: 'azuread_conditional_access_policy.mfa',
    says: 'which is no user action',
  },
  {
    name: 'applications and actions in one policy fail',
    expect: 'fail',
    resources: policy({
      applications: {
        included_applications: ['All'],
        included_user_actions: ['urn:user:registersecurityinfo'],
      },
    }),
    says: 'targets of several kinds',
  },
  {
    name: 'a device cannot be asked to be compliant before it is registered',
    expect: 'fail',
    resources: registering({ grant: { operator: 'OR', built_in_controls: ['compliantDevice'] } }),
    says: 'asks for compliantDevice to register a device',
  },
  {
    name: 'client types are not looked at when a device is registered',
    expect: 'fail',
    resources: registering({ conditions: { client_app_types: ['browser'] } }),
  },
  {
    name: 'a filter of devices is not looked at when a device is registered',
    expect: 'fail',
    resources: registering({
      conditions: { devices: { filter: { mode: 'exclude', rule: 'device.isCompliant -eq True' } } },
    }),
  },
  {
    name: 'an action that is not known is undecided',
    expect: 'unknown',
    resources: policy({ applications: { included_user_actions: [UNKNOWN] } }),
  },
  { name: 'no policy, no targets', expect: 'not-applicable', resources: {} },
]);
