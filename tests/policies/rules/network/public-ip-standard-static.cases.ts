import { publicIpStandardStatic } from '../../../../policies/rules/network/public-ip-standard-static';
import { one, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const address = (attributes: Readonly<Record<string, unknown>>) =>
  one('azurerm_public_ip', 'web', attributes);

export const cases = casesOf(publicIpStandardStatic, [
  {
    name: 'a static Standard address passes',
    expect: 'pass',
    resources: address({ sku: 'Standard', allocation_method: 'Static' }),
  },
  {
    name: 'an address without a SKU is Standard',
    expect: 'pass',
    resources: address({ allocation_method: 'Static' }),
  },
  {
    name: 'a dynamic Standard address fails',
    expect: 'fail',
    resources: address({ sku: 'Standard', allocation_method: 'Dynamic' }),
    on: 'azurerm_public_ip.web',
    says: 'Dynamic',
  },
  {
    name: 'a Basic address fails',
    expect: 'fail',
    resources: address({ sku: 'Basic', allocation_method: 'Static' }),
    says: 'Basic',
  },
  {
    name: 'a SKU that is not known is undecided',
    expect: 'unknown',
    resources: address({ sku: UNKNOWN, allocation_method: 'Static' }),
  },
  { name: 'no address, nothing to judge', expect: 'not-applicable', resources: {} },
]);
