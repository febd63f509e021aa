import {
  End,
  findEnd,
  FoundEnds,
  subnetOfDeclared,
} from '../../../../../policies/provers/reachability/from-graph/ends';
import {
  hub,
  merge,
  network,
  one,
  Resources,
  securityGroup,
  securityRule,
  subnet,
} from '../../../rules/support/fragments';
import { meant, modelOf } from './model-of';

const spoke = (name: string, space: string): Resources =>
  network(name, `${space}.0/24`, {
    subnet: [subnet('snet-web', `${space}.0/26`), subnet('data', `${space}.64/26`)],
  });

const RESOURCES = merge(
  hub('uksouth'),
  spoke('vnet-website-uks', '10.64.4'),
  spoke('vnet-website-ukw', '10.80.4'),
  spoke('vnet-south-website-uks', '10.64.5'),
  securityGroup('nsg', [
    securityRule('r', { direction: 'Outbound', destination_address_prefix: 'AzureMonitor' }),
  ]),
  one('azurerm_public_ip', 'pip-edge', {}),
);
const OUTSIDE = {
  kind: 'outside',
  name: 'maps',
  fqdns: ['Tiles.Maps.example'],
  fqdnTags: [],
  serviceTags: ['AzureMonitor'],
  ranges: [],
} as const;
const DECLARATION = meant({
  flows: [
    {
      id: 'maps',
      kind: 'service',
      pairs: [{ from: { kind: 'subnet', network: 'vnet-website-uks', subnet: 'snet-web' }, to: OUTSIDE }],
      ports: [{ protocol: 'tcp', first: 443, last: 443 }],
      why: 'maps',
      owner: 'web@example.org',
    },
  ],
});
const model = modelOf(RESOURCES, DECLARATION);

function labels(found: FoundEnds): readonly string[] {
  return 'ends' in found ? found.ends.map((end: End) => `${end.kind} ${end.label}`) : [found.problem];
}

describe('an end that somebody types', () => {
  it.each([
    ['internet', ['internet internet']],
    ['10.64.4.7', ['address 10.64.4.7']],
    ['website/web', ['subnet "snet-web" of vnet-website-uks', 'subnet "snet-web" of vnet-website-ukw']],
    ['Website/data', ['subnet "data" of vnet-website-uks', 'subnet "data" of vnet-website-ukw']],
    ['south-website/web', ['subnet "snet-web" of vnet-south-website-uks']],
    ['vnet-website-ukw/snet-web', ['subnet "snet-web" of vnet-website-ukw']],
    ['tiles.maps.example', ['address tiles.maps.example']],
    ['azuremonitor', ['address AzureMonitor']],
    ['pip-edge', ['address pip-edge']],
  ])('%s is found', (text, expected) => {
    expect(labels(findEnd(model, undefined, text))).toEqual(expected);
  });

  it('is only what is declared where there is a declaration of networks', () => {
    const network = {
      role: 'spoke',
      region: 'uksouth',
      organisation: 'o',
      subscription: 's',
      owner: 'x',
      ranges: [],
      subnets: [],
    } as const;
    const only = meant({ networks: [{ name: 'vnet-website-ukw', ...network }] });
    expect(labels(findEnd(model, only, 'website/web'))).toEqual(['subnet "snet-web" of vnet-website-ukw']);
  });

  it('that means nothing is told with what it may have meant', () => {
    const found = findEnd(model, undefined, 'website/wed');
    expect(found).toMatchObject({ problem: expect.stringContaining('"website/wed"') });
    expect('suggestions' in found && found.suggestions).toContain('vnet-website-uks/snet-web');
  });
});

describe('a declared subnet', () => {
  it('is found by both names, whatever their case', () => {
    expect(subnetOfDeclared(model, 'VNET-website-uks', 'SNET-web')?.label).toBe(
      '"snet-web" of vnet-website-uks',
    );
    expect(subnetOfDeclared(model, 'vnet-website-uks', 'api')).toBeUndefined();
  });
});

describe('the atoms of a model', () => {
  it('are public IPs, then names by kind and name, then all others; what no subnet uses counts for nothing', () => {
    expect(
      model.atoms.map((atom) =>
        atom.kind === 'other-public' ? atom.kind : `${atom.kind} ${atom.name.split('/').at(-1)}`,
      ),
    ).toEqual([
      'public-address hub-uksouth',
      'public-address pip-edge',
      'fqdn tiles.maps.example',
      'service-tag AzureMonitor',
      'other-public',
    ]);
    expect(modelOf(RESOURCES).atoms.map(({ kind }) => kind)).toEqual([
      'public-address',
      'public-address',
      'other-public',
    ]);
  });
});
