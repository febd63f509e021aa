import { frontDoorOriginsPrivate } from '../../../../policies/rules/web/front-door-origins-private';
import { one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const PRIVATE_LINK = { location: 'uksouth', private_link_target_id: '/a/private/link/service' };
const origin = (attributes: Readonly<Record<string, unknown>> = {}) =>
  one('azurerm_cdn_frontdoor_origin', 'web', {
    host_name: 'uks.www.example.org',
    certificate_name_check_enabled: true,
    private_link: PRIVATE_LINK,
    ...attributes,
  });

export const cases = casesOf(frontDoorOriginsPrivate, [
  {
    name: 'an origin by private link whose certificate is checked passes',
    expect: 'pass',
    resources: origin(),
  },
  {
    name: 'an origin without private link is reached over the Internet',
    expect: 'fail',
    resources: origin({ private_link: null }),
    on: 'azurerm_cdn_frontdoor_origin.web',
    says: 'over the Internet',
  },
  {
    name: 'an empty list of private links, as a plan writes it, is none',
    expect: 'fail',
    resources: origin({ private_link: [] }),
    says: 'over the Internet',
  },
  {
    name: 'an origin that is switched off gets nothing',
    expect: 'pass',
    resources: origin({ private_link: null, enabled: false }),
  },
  {
    name: 'an origin whose certificate nobody checks fails',
    expect: 'fail',
    resources: origin({ certificate_name_check_enabled: false }),
    says: 'certificate_name_check_enabled',
  },
  {
    name: 'a Front Door (classic) has no private link to give',
    expect: 'fail',
    resources: one('azurerm_frontdoor', 'old', {}),
    on: 'azurerm_frontdoor.old',
  },
  {
    name: 'a private link that is not known is undecided',
    expect: 'unknown',
    resources: origin({ private_link: UNKNOWN }),
  },
  { name: 'no Front Door, no origin', expect: 'not-applicable', resources: {} },
]);
