import { appliablePart } from './appliable-part';

const role = { name: 'Reader of networks' };
const rules = { role_definition_id: '${azurerm_role_definition.access-web.role_definition_resource_id}' };
const eligible = { depends_on: ['azurerm_role_management_policy.access-web-rules'] };
const other = { role_definition_id: '${azurerm_role_definition.access-web-2.id}' };

describe('the part of a stack that the stand-in can apply', () => {
  it('is the whole stack if it holds nothing else', () => {
    const configuration = { resource: { azuread_group: { staff: { display_name: 'staff' } } } };
    expect(appliablePart(configuration)).toEqual({ configuration, leftOut: [] });
  });

  it('lacks what can only be planned and all that refers to it', () => {
    const configuration = {
      resource: {
        azurerm_role_definition: { 'access-web': role },
        azurerm_role_management_policy: { 'access-web-rules': rules, 'other-rules': other },
        azurerm_pim_eligible_role_assignment: { 'access-web-eligible': eligible },
      },
    };
    expect(appliablePart(configuration)).toEqual({
      configuration: { resource: { azurerm_role_management_policy: { 'other-rules': other } } },
      leftOut: [
        'azurerm_pim_eligible_role_assignment.access-web-eligible',
        'azurerm_role_definition.access-web',
        'azurerm_role_management_policy.access-web-rules',
      ],
    });
  });
});
