import { DeclaredPublished } from '../../../../policies/declaration/declaration';
import { onAppServiceOrIis } from '../../../../policies/rules/web/on-app-service-or-iis';
import { declare, idOf, merge, network, one, subnet, UNKNOWN } from '../support/fragments';
import { casesOf } from '../support/rule-case';

const SITE = idOf('Microsoft.Web/sites', 'site').toLowerCase();
const published = (changes: Partial<DeclaredPublished>) =>
  declare({
    published: [{ name: 'website', title: 'The website', by: 'front-door', ...changes }],
    flows: [
      {
        id: 'published/website',
        kind: 'published',
        pairs: [
          {
            from: { kind: 'subnet', network: 'web', subnet: 'edge' },
            to: { kind: 'subnet', network: 'web', subnet: 'web' },
          },
        ],
        ports: [{ protocol: 'tcp', first: 443, last: 443 }],
        why: 'a test',
        owner: 'web@example.org',
      },
    ],
  });
const byFlow = published({ flow: 'published/website' });
const byApp = published({ apps: [SITE] });

const place = network('web', '10.64.4.0/24', { subnet: [subnet('web', '10.64.4.0/26')] });
const machine = (system: 'linux' | 'windows', subnetId: unknown) =>
  merge(
    one('azurerm_network_interface', 'web-1', { ip_configuration: [{ subnet_id: subnetId }] }),
    one(`azurerm_${system}_virtual_machine`, 'web-1', {
      network_interface_ids: ['${azurerm_network_interface.web-1.id}'],
    }),
  );
const inWeb = '${azurerm_virtual_network.web.id}/subnets/web';

export const cases = casesOf(onAppServiceOrIis, [
  {
    name: 'an application of App Service passes',
    expect: 'pass',
    declaration: byApp,
    resources: one('azurerm_linux_web_app', 'site', {}),
  },
  {
    name: 'a Windows machine passes',
    expect: 'pass',
    declaration: byFlow,
    resources: merge(place, machine('windows', inWeb)),
  },
  {
    name: 'a scale set of Windows machines passes',
    expect: 'pass',
    declaration: byFlow,
    resources: merge(
      place,
      one('azurerm_windows_virtual_machine_scale_set', 'web', {
        network_interface: [{ ip_configuration: [{ subnet_id: inWeb }] }],
      }),
    ),
  },
  {
    name: 'a Linux machine takes an exemption',
    expect: 'fail',
    declaration: byFlow,
    resources: merge(place, machine('linux', inWeb)),
    on: 'azurerm_linux_virtual_machine.web-1',
    says: 'runs on Linux',
  },
  {
    name: 'a machine whose subnet is not known may be none of it',
    expect: 'unknown',
    declaration: byFlow,
    resources: merge(place, machine('windows', UNKNOWN)),
    says: 'leads to no machine',
  },
  {
    name: 'an application that is not judged is undecided',
    expect: 'unknown',
    declaration: byApp,
    resources: place,
  },
  {
    name: 'by private access people come to machines of any kind',
    expect: 'not-applicable',
    declaration: published({ by: 'private-access', flow: 'published/website' }),
    resources: merge(place, machine('linux', inWeb)),
  },
]);
