import { noBasicPublishing } from '../../../../policies/rules/mfa/no-basic-publishing';
import { one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const app = (ftp: unknown, webDeploy: unknown, type = 'azurerm_linux_web_app') =>
  one(type, 'forms', {
    ftp_publish_basic_authentication_enabled: ftp,
    webdeploy_publish_basic_authentication_enabled: webDeploy,
  });

export const cases = casesOf(noBasicPublishing, [
  {
    name: 'an application without publishing passwords passes',
    expect: 'pass',
    resources: app(false, false),
  },
  {
    name: 'an application that says nothing has them',
    expect: 'fail',
    resources: app(null, null),
    on: 'azurerm_linux_web_app.forms',
    says: 'ftp_publish_basic_authentication_enabled is nothing, which means true',
  },
  {
    name: 'web deploy has a password of its own',
    expect: 'fail',
    resources: app(false, null),
    says: 'webdeploy_publish_basic_authentication_enabled',
  },
  {
    name: 'a slot has passwords of its own',
    expect: 'fail',
    resources: app(false, true, 'azurerm_windows_web_app_slot'),
  },
  {
    name: 'flex consumption has no FTP',
    expect: 'pass',
    resources: one('azurerm_function_app_flex_consumption', 'forms', {
      webdeploy_publish_basic_authentication_enabled: false,
    }),
  },
  {
    name: 'a logic app names it otherwise',
    expect: 'pass',
    resources: one('azurerm_logic_app_standard', 'tickets', {
      ftp_publish_basic_authentication_enabled: false,
      scm_publish_basic_authentication_enabled: false,
    }),
  },
  {
    name: 'the types of old have no switch',
    expect: 'fail',
    resources: one('azurerm_app_service', 'forms', {}),
  },
  { name: 'a switch that is not known is undecided', expect: 'unknown', resources: app(false, UNKNOWN) },
  { name: 'no application, no publishing', expect: 'not-applicable', resources: {} },
]);
