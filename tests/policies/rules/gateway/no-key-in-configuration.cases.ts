import { noKeyInConfiguration } from '../../../../policies/rules/gateway/no-key-in-configuration';
import { one, UNKNOWN } from '../support/fragments';
import { casesOf, planOf } from '../support/rule-case';

const connection = (attributes: Readonly<Record<string, unknown>>) =>
  one('azurerm_virtual_network_gateway_connection', 'old', { type: 'IPsec', ...attributes });

export const cases = casesOf(noKeyInConfiguration, [
  { name: 'a connection without a key passes', expect: 'pass', resources: connection({ shared_key: null }) },
  {
    name: 'a shared key in the configuration fails and is not repeated',
    expect: 'fail',
    resources: connection({ shared_key: 'canary' }),
    on: 'azurerm_virtual_network_gateway_connection.old',
    says: 'has shared_key in the configuration',
  },
  {
    name: "a circuit's authorization key fails too",
    expect: 'fail',
    resources: connection({ authorization_key: 'canary' }),
    says: 'authorization_key',
  },
  {
    name: 'a key from elsewhere is undecided',
    expect: 'unknown',
    resources: connection({ shared_key: UNKNOWN }),
  },
  {
    name: 'a plan shows the key that Azure made, so there is nothing to tell from it',
    expect: 'not-applicable',
    kind: 'plan',
    stacks: { hub: planOf(connection({ shared_key: 'canary' })) },
  },
  { name: 'no connection, no key', expect: 'not-applicable', resources: {} },
]);
