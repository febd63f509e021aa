import { SecurityGroup } from '../../../../../policies/provers/reachability/model';
import {
  Attributes,
  merge,
  network,
  one,
  Resources,
  securityGroup,
  securityRule,
  subnet,
  UNKNOWN,
} from '../../../rules/support/fragments';
import { doubt, known, modelOf, modelOfPlan, named, termInText } from './model-of';

const GUARDED = network('net', '10.0.0.0/24', {
  subnet: [subnet('web', '10.0.0.0/26', { security_group: '${azurerm_network_security_group.web.id}' })],
});

function groupOf(rules: readonly Attributes[], ...further: readonly Resources[]): SecurityGroup {
  const model = modelOf(merge(GUARDED, securityGroup('web', rules), ...further));
  return known(named(model.subnets, '"web" of net').securityGroup);
}

describe('a security group', () => {
  it('has inline rules and those that are resources of their own', () => {
    const group = groupOf(
      [securityRule('inline')],
      one('azurerm_network_security_rule', 'apart', {
        ...securityRule('apart', { priority: 210 }),
        network_security_group_name: 'web',
      }),
    );
    expect(group.rules.map(({ name, place }) => [name, place.at])).toEqual([
      ['inline', 'azurerm_network_security_group.web security_rule.0'],
      ['apart', 'azurerm_network_security_rule.apart'],
    ]);
    expect(group.incomplete).toBeUndefined();
  });

  it.each([
    ['10.0.0.4', '10.0.0.4-10.0.0.4'],
    ['10.0.1.0/24', '10.0.1.0-10.0.1.255'],
    ['*', 'any'],
    ['0.0.0.0/0', 'any'],
    ['Any', 'any'],
    ['VIRTUALNETWORK', 'VirtualNetwork'],
    ['internet', 'Internet'],
    ['AzureCloud.uksouth', 'AzureCloud.uksouth'],
    ['::/0', 'unknown: the source of rule "r" of web is ::/0: IPv6 isn\'t modelled'],
    ['10.0.0.5/24', 'unknown: the source of rule "r" of web is "10.0.0.5/24", no IPv4 range'],
    [UNKNOWN, 'unknown: the source of rule "r" of web isn\'t known before deployment'],
    [null, 'unknown: the source of rule "r" of web isn\'t written'],
  ])('reads the source %s as %s', (prefix, expected) => {
    const group = groupOf([securityRule('r', { source_address_prefix: prefix })]);
    expect(group.rules[0]!.match.sources.map(termInText)).toEqual([expected]);
  });

  it('gives one tag one spelling, whatever the case it is written in', () => {
    const group = groupOf([
      securityRule('a', { destination_address_prefix: 'Storage' }),
      securityRule('b', { priority: 210, destination_address_prefix: 'STORAGE' }),
    ]);
    expect(group.rules.map(({ match }) => match.destinations.map(termInText))).toEqual([
      ['Storage'],
      ['Storage'],
    ]);
  });

  it.each([
    ['Tcp', [{ first: 6, last: 6 }]],
    ['Udp', [{ first: 17, last: 17 }]],
    ['Icmp', [{ first: 1, last: 1 }]],
    ['Esp', [{ first: 50, last: 50 }]],
    ['Ah', [{ first: 51, last: 51 }]],
    ['*', [{ first: 0, last: 255 }]],
  ])('reads the protocol %s', (protocol, expected) => {
    expect(groupOf([securityRule('r', { protocol })]).rules[0]!.match.protocols).toEqual(expected);
  });

  it('reads lists of prefixes and ports', () => {
    const { match } = groupOf([
      securityRule('r', {
        source_address_prefix: null,
        source_address_prefixes: ['10.0.0.0/26', '10.0.0.128/26'],
        destination_port_range: null,
        destination_port_ranges: ['443', '8000-8080'],
      }),
    ]).rules[0]!;
    expect(match.sources.map(termInText)).toEqual(['10.0.0.0-10.0.0.63', '10.0.0.128-10.0.0.191']);
    expect(match.sourcePorts).toEqual([{ first: 0, last: 65535 }]);
    expect(match.destinationPorts).toEqual([
      { first: 443, last: 443 },
      { first: 8000, last: 8080 },
    ]);
  });

  it('keeps what is known of an end and adds that there may be more', () => {
    const { match } = groupOf([
      securityRule('r', {
        source_address_prefix: null,
        source_address_prefixes: ['10.0.0.0/26', UNKNOWN],
        destination_port_range: UNKNOWN,
      }),
    ]).rules[0]!;
    expect(match.sources.map(({ kind }) => kind)).toEqual(['range', 'unknown']);
    expect(doubt(match.destinationPorts)).toBe(
      'the destination ports of rule "r" of web isn\'t known before deployment',
    );
  });

  it('follows application security groups', () => {
    const { match } = groupOf(
      [
        securityRule('r', {
          source_address_prefix: null,
          source_application_security_group_ids: ['${azurerm_application_security_group.apps.id}', UNKNOWN],
        }),
      ],
      one('azurerm_application_security_group', 'apps', { location: 'uksouth' }),
    ).rules[0]!;
    expect(match.sources.map(termInText)).toEqual([
      'apps',
      'unknown: the source of rule "r" of web isn\'t known before deployment',
    ]);
  });

  it.each([
    ['a priority that is not known', [securityRule('r', { priority: UNKNOWN })], /the priority of rule "r"/],
    ['an access that is not known', [securityRule('r', { access: UNKNOWN })], /the access of rule "r"/],
    [
      'a direction that is not known',
      [securityRule('r', { direction: UNKNOWN })],
      /the direction of rule "r"/,
    ],
    [
      'two rules of one direction with one priority',
      [securityRule('a'), securityRule('b')],
      /two inbound rules with priority 200: "a" and "b"/,
    ],
  ])('is incomplete with %s', (_, rules, why) => {
    expect(groupOf(rules).incomplete).toMatch(why);
  });

  it('is complete with one priority in both directions', () => {
    expect(
      groupOf([securityRule('a'), securityRule('b', { direction: 'Outbound' })]).incomplete,
    ).toBeUndefined();
  });

  it('is incomplete if a rule that is a resource of its own may belong to it', () => {
    const group = groupOf(
      [],
      one('azurerm_network_security_rule', 'apart', {
        ...securityRule('apart'),
        network_security_group_name: UNKNOWN,
      }),
    );
    expect(group.incomplete).toMatch(/not all rules of web/);
  });

  it('is one object for all subnets that have it', () => {
    const id = '${azurerm_network_security_group.web.id}';
    const model = modelOf(
      merge(
        securityGroup('web', [securityRule('r')]),
        network('net', '10.0.0.0/24', {
          subnet: [
            subnet('a', '10.0.0.0/26', { security_group: id }),
            subnet('b', '10.0.0.64/26', { security_group: id }),
          ],
        }),
      ),
    );
    const [a, b] = model.subnets;
    expect(a?.securityGroup).toBe(b?.securityGroup);
  });
});

describe('a security group of a plan', () => {
  const RULE = {
    ...securityRule('r', { source_address_prefix: '' }),
    source_address_prefixes: [],
    source_application_security_group_ids: [null],
  };
  const ASSOCIATED = [
    {
      type: 'azurerm_application_security_group',
      name: 'apps',
      values: { name: 'apps', resource_group_name: 'rg' },
    },
    {
      type: 'azurerm_virtual_network',
      name: 'net',
      values: { name: 'net', resource_group_name: 'rg', address_space: ['10.0.0.0/24'] },
      unknown: { subnet: true },
    },
    {
      type: 'azurerm_subnet',
      name: 'web',
      values: {
        name: 'web',
        resource_group_name: 'rg',
        virtual_network_name: 'net',
        address_prefixes: ['10.0.0.0/26'],
      },
    },
    {
      type: 'azurerm_subnet_network_security_group_association',
      name: 'web',
      values: {},
      unknown: { subnet_id: true, network_security_group_id: true },
      expressions: {
        subnet_id: { references: ['azurerm_subnet.web.id', 'azurerm_subnet.web'] },
        network_security_group_id: {
          references: ['azurerm_network_security_group.web.id', 'azurerm_network_security_group.web'],
        },
      },
    },
  ];
  const REFERENCES = {
    references: ['azurerm_application_security_group.apps.id', 'azurerm_application_security_group.apps'],
  };

  it('leaves open what an inline rule refers to, since sets have no order', () => {
    const model = modelOfPlan([
      ...ASSOCIATED,
      {
        type: 'azurerm_network_security_group',
        name: 'web',
        values: { name: 'web', resource_group_name: 'rg', security_rule: [RULE] },
        unknown: { security_rule: [{ source_application_security_group_ids: [true] }] },
        expressions: { security_rule: REFERENCES },
      },
    ]);
    const [rule] = known(named(model.subnets, '"web" of net').securityGroup).rules;
    expect(rule!.match.sources.map(({ kind }) => kind)).toEqual(['unknown']);
  });

  it('follows what a rule of its own refers to', () => {
    const model = modelOfPlan([
      ...ASSOCIATED,
      {
        type: 'azurerm_network_security_group',
        name: 'web',
        values: { name: 'web', resource_group_name: 'rg' },
        unknown: { security_rule: true },
      },
      {
        type: 'azurerm_network_security_rule',
        name: 'r',
        values: { ...RULE, network_security_group_name: 'web', resource_group_name: 'rg' },
        unknown: { source_application_security_group_ids: [true] },
        expressions: { source_application_security_group_ids: REFERENCES },
      },
    ]);
    const group = known(named(model.subnets, '"web" of net').securityGroup);
    expect(group.incomplete).toBeUndefined();
    expect(group.rules[0]!.match.sources.map(termInText)).toEqual(['apps']);
  });

  it('is incomplete if the configuration writes rules that are not known yet', () => {
    const model = modelOfPlan([
      ...ASSOCIATED,
      {
        type: 'azurerm_network_security_group',
        name: 'web',
        values: { name: 'web', resource_group_name: 'rg' },
        unknown: { security_rule: true },
        expressions: { security_rule: {} },
      },
    ]);
    expect(known(named(model.subnets, '"web" of net').securityGroup).incomplete).toMatch(
      /not all rules of web/,
    );
  });
});
