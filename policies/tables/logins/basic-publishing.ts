import { always, Login, Logins, unlessWritten } from './login';

/**
 * The user name and password that Azure makes up for each web application, and that let anybody replace its code. A slot
 * has its own. Source: schema of azurerm 4.55.0; both are on where nothing is written. Flex consumption has no FTP.
 */
export const BASIC_PUBLISHING: Logins = {
  azurerm_app_service: [ofOldTypes()],
  azurerm_app_service_slot: [ofOldTypes()],
  azurerm_function_app: [ofOldTypes()],
  azurerm_function_app_flex_consumption: [byWebDeploy('webdeploy')],
  azurerm_function_app_slot: [ofOldTypes()],
  azurerm_linux_function_app: byBoth(),
  azurerm_linux_function_app_slot: byBoth(),
  azurerm_linux_web_app: byBoth(),
  azurerm_linux_web_app_slot: byBoth(),
  azurerm_logic_app_standard: [byFtp(), byWebDeploy('scm')],
  azurerm_windows_function_app: byBoth(),
  azurerm_windows_function_app_slot: byBoth(),
  azurerm_windows_web_app: byBoth(),
  azurerm_windows_web_app_slot: byBoth(),
};

function byBoth(): readonly Login[] {
  return [byFtp(), byWebDeploy('webdeploy')];
}

function byFtp(): Login {
  return unlessWritten('publishing passwords by FTP', 'ftp_publish_basic_authentication_enabled', false);
}

function byWebDeploy(prefix: 'webdeploy' | 'scm'): Login {
  return unlessWritten(
    'publishing passwords by web deploy',
    `${prefix}_publish_basic_authentication_enabled`,
    false,
  );
}

function ofOldTypes(): Login {
  return always('publishing passwords, which no switch of this type takes away', 'take a type of today');
}
