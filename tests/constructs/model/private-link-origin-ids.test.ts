import {
  privateLinkOriginId,
  privateLinkOriginName,
} from '../../../constructs/model/private-link-origin-ids';
import { testSpoke, UKWEST } from '../../fixtures/estate';
import { WEBSITE } from '../../fixtures/web-estate';

const SERVICE = { ...WEBSITE, name: 'public-website' };

test("a private link origin is named after its service and stands in the spoke's group", () => {
  const spoke = testSpoke();
  expect(privateLinkOriginName(SERVICE, UKWEST)).toBe('pls-public-website-ukw');
  expect(privateLinkOriginId(SERVICE, spoke, spoke.networks[1]!)).toBe(
    `/subscriptions/${spoke.subscription.id}/resourceGroups/rg-website-ukw/providers/Microsoft.Network/privateLinkServices/pls-public-website-ukw`,
  );
});
