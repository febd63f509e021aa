import { WindowsVirtualMachineScaleSetExtension } from '@cdktf/provider-azurerm/lib/windows-virtual-machine-scale-set';
import { MONITOR_AGENTS, MONITOR_PUBLISHER } from './azure-monitor-agent';
import { SIGN_IN_EXTENSIONS, SIGN_IN_PUBLISHER } from './entra-sign-in';

/** What each instance of a set of web servers gets at its birth: IIS, people's sign-in, and the agent that reports on it. */
export function scaleSetExtensions(): WindowsVirtualMachineScaleSetExtension[] {
  const { type, version } = MONITOR_AGENTS.windows;
  const signIn = SIGN_IN_EXTENSIONS.windows;
  return [
    {
      name: type,
      publisher: MONITOR_PUBLISHER,
      type,
      typeHandlerVersion: version,
      autoUpgradeMinorVersion: true,
      automaticUpgradeEnabled: true,
    },
    {
      name: signIn.type,
      publisher: SIGN_IN_PUBLISHER,
      type: signIn.type,
      typeHandlerVersion: signIn.version,
      autoUpgradeMinorVersion: true,
    },
    {
      name: 'IIS',
      publisher: 'Microsoft.Compute',
      type: 'CustomScriptExtension',
      typeHandlerVersion: '1.10',
      autoUpgradeMinorVersion: true,
      provisionAfterExtensions: [type],
      settings: JSON.stringify({
        commandToExecute:
          'powershell -NoProfile -Command "Install-WindowsFeature Web-Server, Web-Asp-Net45 -IncludeManagementTools"',
      }),
    },
  ];
}
