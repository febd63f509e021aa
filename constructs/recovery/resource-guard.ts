import { DataProtectionResourceGuard } from '@cdktf/provider-azurerm/lib/data-protection-resource-guard';
import { Construct } from 'constructs';
import { resourceGuardName } from '../model/recovery-ids';
import { Placement } from '../network/placement';

/**
 * Stands before the vaults of a region, in the platform's subscription: to weaken one, an owner of the vault needs a role
 * on the guard too, which somebody else grants for hours. Guards Recovery Services vaults only: the provider joins none to
 * a Backup vault.
 */
export class ResourceGuard extends DataProtectionResourceGuard {
  constructor(scope: Construct, id: string, { region, resourceGroupName }: Placement) {
    super(scope, id, { name: resourceGuardName(region), location: region.name, resourceGroupName });
  }
}
