import { UserAssignedIdentity } from '@cdktf/provider-azurerm/lib/user-assigned-identity';
import { Construct } from 'constructs';
import { administratorName } from '../model/database-ids';
import { PlacedBlock } from '../model/placed-block';

/** Whose administrator it is. */
export interface DatabaseAdministratorProps extends PlacedBlock {
  readonly resourceGroupName: string;
}

/**
 * Who administers a database server: an identity that no person is, and that nothing runs as until somebody gives it to a
 * machine for the work and takes it away again. It is known in the stack itself, unlike a group of a tenant.
 */
export class DatabaseAdministrator extends UserAssignedIdentity {
  constructor(scope: Construct, id: string, props: DatabaseAdministratorProps) {
    super(scope, id, {
      name: administratorName(props),
      location: props.network.region.name,
      resourceGroupName: props.resourceGroupName,
    });
  }
}
