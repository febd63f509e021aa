import { PublishedService } from '../../../constructs/model/flow';
import {
  privateLinkOriginId,
  privateLinkOriginName,
} from '../../../constructs/model/private-link-origin-ids';
import { testSpoke, UKWEST } from '../../fixtures/estate';

const SERVICE: PublishedService = {
  name: 'public-website',
  title: 'Public website',
  by: 'front-door',
  edge: { spoke: 'website', tier: 'edge' },
  to: [{ spoke: 'website', tier: 'web' }],
  ports: [{ protocol: 'tcp', first: 443, last: 443 }],
  healthPath: '/',
  owner: 'web@example.org',
  position: { file: 'estate.yaml', line: 1, column: 1 },
};

test("a private link origin is named after its service and stands in the spoke's group", () => {
  const spoke = testSpoke();
  expect(privateLinkOriginName(SERVICE, UKWEST)).toBe('pls-public-website-ukw');
  expect(privateLinkOriginId(SERVICE, spoke, spoke.networks[1]!)).toBe(
    `/subscriptions/${spoke.subscription.id}/resourceGroups/rg-website-ukw/providers/Microsoft.Network/privateLinkServices/pls-public-website-ukw`,
  );
});
