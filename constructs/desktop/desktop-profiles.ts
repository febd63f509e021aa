import { VirtualMachineRunCommand } from '@cdktf/provider-azurerm/lib/virtual-machine-run-command';
import { Construct } from 'constructs';
import { DesktopPool } from '../model/block';
import { PlacedBlock } from '../model/placed-block';
import { profileLocations } from '../model/profile-locations';

/** Where the people of one session host have their profiles. */
export interface DesktopProfilesProps extends PlacedBlock<DesktopPool> {
  readonly machineId: string;
}

/**
 * Profiles by FSLogix, which is on the image: Cloud Cache writes each of them to the shares of all regions, reads from the
 * first one that answers, and needs one to sign somebody in. People's Entra identities open the shares (Kerberos by Entra ID),
 * no key does. Sources: Microsoft Learn, "FSLogix, Configuration settings reference", "Store FSLogix profile containers on
 * Azure Files using Microsoft Entra ID".
 */
const SCRIPT = `param([string] $CCDLocations)
$profiles = 'HKLM:\\SOFTWARE\\FSLogix\\Profiles'
$kerberos = 'HKLM:\\SYSTEM\\CurrentControlSet\\Control\\Lsa\\Kerberos\\Parameters'
$accounts = 'HKLM:\\SOFTWARE\\Policies\\Microsoft\\AzureADAccount'
foreach ($key in $profiles, $kerberos, $accounts) { if (-not (Test-Path $key)) { New-Item $key -Force | Out-Null } }
Set-ItemProperty $profiles CCDLocations $CCDLocations -Type String
Set-ItemProperty $profiles Enabled 1 -Type DWord
Set-ItemProperty $profiles HealthyProvidersRequiredForRegister 1 -Type DWord
Set-ItemProperty $profiles ClearCacheOnLogoff 1 -Type DWord
Set-ItemProperty $profiles DeleteLocalProfileWhenVHDShouldApply 1 -Type DWord
Set-ItemProperty $profiles FlipFlopProfileDirectoryName 1 -Type DWord
Set-ItemProperty $profiles VolumeType VHDX -Type String
Set-ItemProperty $kerberos CloudKerberosTicketRetrievalEnabled 1 -Type DWord
Set-ItemProperty $accounts LoadCredKeyFromProfile 1 -Type DWord
`;

/** Writes the settings on a session host once, and again when the shares change. */
export class DesktopProfiles extends VirtualMachineRunCommand {
  constructor(scope: Construct, id: string, { machineId, ...placed }: DesktopProfilesProps) {
    super(scope, id, {
      name: 'profiles',
      location: placed.network.region.name,
      virtualMachineId: machineId,
      source: { script: SCRIPT },
      parameter: [{ name: 'CCDLocations', value: profileLocations(placed) }],
    });
  }
}
