import { edgeGroupName, gatewayAddressName } from '../../../constructs/model/application-gateway-ids';
import { UKSOUTH } from '../../fixtures/estate';
import { FORMS } from '../../fixtures/web-estate';

describe("names of a service's application gateway", () => {
  it('bear the service and the region', () => {
    expect(edgeGroupName(FORMS, UKSOUTH)).toBe('rg-edge-forms-uks');
    expect(gatewayAddressName(FORMS, UKSOUTH)).toBe('pip-forms-gateway-uks');
  });
});
