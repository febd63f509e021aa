import { AdministrativeUnit } from '@cdktf/provider-azuread/lib/administrative-unit';
import { Construct } from 'constructs';
import { Organisation } from '../model/organisation';
import { Tenant } from '../model/identity';
import { unitName } from '../model/identity-names';

/** An organisation of a tenant. */
export interface OrganisationUnitProps {
  readonly tenant: Tenant;
  readonly organisation: Organisation;
  /** Object ids of the groups of personas, by persona. */
  readonly groups: ReadonlyMap<string, string>;
}

/**
 * The administrative unit in which an organisation looks after its own part of a tenant. Its members are the groups of its
 * personas, and the people whom the estate names: the people of a group don't come along with it. Where a rule says who is
 * of the organisation, the unit is given that rule too by a Graph request (azuread can't), and then has no members here.
 */
export class OrganisationUnit extends AdministrativeUnit {
  constructor(scope: Construct, id: string, { tenant, organisation, groups }: OrganisationUnitProps) {
    const own = tenant.personas.filter((persona) => persona.organisation?.id === organisation.id);
    const byRule = own.some(({ membership }) => membership.kind === 'dynamic');
    const members = own.flatMap(({ name, membership }) => [
      ...[groups.get(name)].filter((group) => group !== undefined),
      ...(membership.kind === 'assigned' ? membership.members : []),
    ]);
    super(scope, id, {
      displayName: unitName(tenant, organisation),
      description: `What ${organisation.title} looks after itself`,
      members: byRule || members.length === 0 ? undefined : [...new Set(members)],
    });
  }
}
