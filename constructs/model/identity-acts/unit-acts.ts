import { Tenant } from '../identity';
import { unitName } from '../identity-names';
import { IdentityAct } from './identity-act';

/**
 * Whose people are in the administrative unit of an organisation: those whom the rules of its personas take in. azuread makes
 * a unit but knows no rule; one with restricted management would have to be made anew, so none is.
 */
export function unitActs(tenant: Tenant): readonly IdentityAct[] {
  return tenant.organisations.flatMap((organisation) => {
    const rules = tenant.personas.flatMap(({ organisation: of, membership }) =>
      of?.id === organisation.id && membership.kind === 'dynamic' ? [`(${membership.rule})`] : [],
    );
    if (rules.length === 0) return [];
    const unit = unitName(tenant, organisation);
    return [
      {
        id: `unit/${tenant.name}/${organisation.id}`,
        tenant: tenant.name,
        title: `People of ${organisation.title} in their administrative unit`,
        text: `Let the rules of the personas of ${organisation.title} decide who is in its administrative unit ${unit}, so that its own administrators can help its people and nobody else.`,
        permission: 'AdministrativeUnit.ReadWrite.All',
        finds: [
          `UNIT=$(az rest --method get --url "https://graph.microsoft.com/v1.0/directory/administrativeUnits" --query "value[?displayName=='${unit}'].id" --output tsv)`,
        ],
        requests: [
          {
            method: 'patch',
            path: 'v1.0/directory/administrativeUnits/$UNIT',
            body: {
              membershipType: 'Dynamic',
              membershipRule: rules.join(' or '),
              membershipRuleProcessingState: 'On',
            },
          },
        ],
        unlocks: `administration of the people of ${organisation.title} by its own administrators`,
        verification: {
          path: 'v1.0/directory/administrativeUnits/$UNIT',
          query: '[membershipType, membershipRuleProcessingState]',
          says: 'Dynamic and On',
        },
      },
    ];
  });
}
