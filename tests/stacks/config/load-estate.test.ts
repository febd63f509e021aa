import * as fs from 'node:fs';
import * as path from 'node:path';
import { Estate } from '../../../constructs/model/estate';
import { loadEstate } from '../../../stacks/config/load-estate';
import { loadForAddresses } from '../../../stacks/config/load-for-addresses';
import { SOUND_ESTATE, SOUND_LEDGER } from './broken-estates/sound-estate';
import { EstateBench, EstateFixture, problemLines } from './estate-fixture';

const GUID = '0A0B0C0D-0000-4000-8000-00000000000f';

describe('loadEstate', () => {
  const bench = new EstateBench();
  afterAll(() => bench.remove());

  function estateOf(files: EstateFixture = {}): Estate {
    const loaded = bench.load(files);
    if (loaded.kind === 'problems') throw new Error(problemLines(loaded).join('\n'));
    return loaded.estate;
  }

  function without(text: string, ...parts: readonly string[]): string {
    return parts.reduce((rest, part) => {
      if (!rest.includes(part)) throw new Error(`no such part: ${part}`);
      return rest.replace(part, '');
    }, text);
  }

  describe('defaults', () => {
    it('takes the platform from the shared organisation and the subscription of that name', () => {
      const { platform } = estateOf();
      expect(platform.organisation.id).toBe('shared');
      expect(platform.owner).toBe('shared@example.org');
      expect(platform.subscription.name).toBe('platform');
    });

    it("gives a spoke the only subscription that isn't the platform's, its organisation and its contact", () => {
      const spoke = estateOf().spokes.find(({ name }) => name === 'records');
      expect(spoke).toMatchObject({
        title: 'records',
        organisation: { id: 'north' },
        subscription: { name: 'services' },
        owner: 'north@example.org',
        tags: {},
      });
    });

    it('gives a spoke half of its network for app and a quarter for private endpoints', () => {
      const [network] = estateOf().spokes.find(({ name }) => name === 'records')?.networks ?? [];
      expect(network?.subnets.map(({ name, range }) => [name, range.toString()])).toEqual([
        ['app', '10.71.4.0/25'],
        ['private-endpoints', '10.71.4.128/26'],
      ]);
    });

    it('puts the secondary last, and leaves out the region that a spoke is not in', () => {
      const estate = estateOf();
      expect(estate.hubs.map(({ region }) => region.name)).toEqual(['uksouth', 'ukwest']);
      const regions = estate.spokes.map(({ name, networks }) => [
        name,
        networks.map(({ region }) => region.name),
      ]);
      expect(regions).toEqual([
        ['website', ['uksouth', 'ukwest']],
        ['records', ['uksouth']],
      ]);
    });

    it('has built-in strategies, whose review date an estate may renew', () => {
      const own = SOUND_ESTATE.replace('tags:', 'strategies: { county: { reviewed: 2026-11-30 } }\ntags:');
      expect(estateOf({ 'estate.yaml': own }).strategies).toEqual([
        expect.objectContaining({ id: 'county', reviewed: '2026-11-30' }),
        expect.objectContaining({ id: 'districts', reviewed: '2026-11-23' }),
      ]);
    });

    it('lets one region differ from the other', () => {
      const own = SOUND_ESTATE.replace(
        '  size: /22\n',
        '  ukwest: { firewall: Standard, bastion: emergency }\n',
      );
      const hubs = estateOf({ 'estate.yaml': own }).hubs.map(({ firewallTier, bastion }) => [
        firewallTier,
        bastion,
      ]);
      expect(hubs).toEqual([
        ['Premium', false],
        ['Standard', true],
      ]);
    });
  });

  it('has gateways only while a datacentre wants them', () => {
    expect(estateOf().hubs.map(({ vpn, expressRoute }) => [vpn, expressRoute])).toEqual([
      [true, false],
      [true, false],
    ]);
    const from = SOUND_ESTATE.indexOf('  old:\n');
    const closed = SOUND_ESTATE.slice(0, from);
    expect(estateOf({ 'estate.yaml': closed }).hubs.map(({ vpn }) => vpn)).toEqual([false, false]);
  });

  it('has a circuit where a datacentre has one', () => {
    const circuit = 'expressRoute: { provider: Jisc, peeringLocation: London, bandwidthMbps: 200 }';
    const own = SOUND_ESTATE.replace('    closes:', `    ${circuit}\n    closes:`);
    const estate = estateOf({ 'estate.yaml': own });
    expect(estate.hubs.map(({ expressRoute }) => expressRoute)).toEqual([true, true]);
    expect(estate.sites[1]).toMatchObject({ expressRoute: { bandwidthMbps: 200 } });
  });

  it('takes peers by address, by name and with BGP', () => {
    expect(estateOf().sites[1]).toMatchObject({
      peers: [
        { name: 'a', address: '203.0.113.10', bgp: { asn: 65011, address: '172.20.0.3' } },
        { name: 'b', fqdn: 'vpn.example.org', bgp: { asn: 65010, address: '172.20.0.4' } },
      ],
    });
  });

  it('takes a pool for each region', () => {
    const own = SOUND_ESTATE.replace(
      'pool: 10.64.0.0/12',
      'pools: { uksouth: 10.64.0.0/13, ukwest: 10.72.0.0/13 }',
    );
    expect(estateOf({ 'estate.yaml': own }).hubs[1].range.toString()).toBe('10.72.0.0/22');
  });

  it('leaves the private link zones to the table unless the estate names them', () => {
    expect(estateOf().dns.privateLinkZones).toContain('privatelink.ukw.backup.windowsazure.com');
    const own = SOUND_ESTATE.replace(
      'dns:\n',
      'dns:\n  privateLinkZones: [privatelink.vaultcore.azure.net]\n',
    );
    expect(estateOf({ 'estate.yaml': own }).dns.privateLinkZones).toEqual([
      'privatelink.vaultcore.azure.net',
    ]);
  });

  it('knows where its parts stand', () => {
    const { positions } = estateOf({ 'deployed.yaml': '{}\n' });
    const at = (key: string) => {
      const position = positions.get(key);
      return position && `${position.file.split('/').slice(1).join('/')}:${position.line}:${position.column}`;
    };
    expect(at('estate')).toBe('test/estate.yaml:1:1');
    expect(at('hubs')).toBe('test/estate.yaml:19:1');
    expect(at('hubs.ukwest')).toBe('test/estate.yaml:19:1');
    expect(at('spokes.website')).toBe('test/estate.yaml:22:3');
    expect(at('spokes.website.subnets.app')).toBe('test/estate.yaml:25:26');
    expect(at('spokes.records.subnets.private-endpoints')).toBe('test/estate.yaml:27:3');
    expect(at('sites.old')).toBe('test/estate.yaml:30:3');
    expect(at('dns.forward.corp.example.org')).toBe('test/estate.yaml:40:5');
    expect(at('subscriptions.services')).toBe('test/estate.yaml:11:3');
    expect(at('deployed')).toBe('test/deployed.yaml:1:1');
  });

  describe('the folder', () => {
    it('suggests the estate that was meant', () => {
      bench.write({});
      expect(problemLines(loadEstate('tset', bench.workingDirectory))).toEqual([
        'tset 1:1 there is no such estate folder |  | did you mean test?',
      ]);
    });

    it('says how to make the first one', () => {
      const empty = path.join(bench.workingDirectory, 'nowhere', 'estates');
      expect(problemLines(loadEstate(path.join(empty, 'first'), bench.workingDirectory))).toEqual([
        'nowhere/estates/first 1:1 there is no such estate folder |  | make it: ridgeway init first',
      ]);
    });

    it('refuses a file in place of the folder', () => {
      bench.write({});
      expect(problemLines(loadEstate('test/estate.yaml', bench.workingDirectory))).toEqual([
        '1:1 an estate is a folder, and this is a file |  | give the folder that it is in: test',
      ]);
    });

    it('names files by their folder when it lies outside the working directory', () => {
      bench.write({ 'estate.yaml': 'x' });
      const elsewhere = fs.mkdtempSync(path.join(bench.workingDirectory, 'elsewhere-'));
      const loaded = loadEstate(bench.folder, elsewhere);
      expect(loaded.kind === 'problems' && loaded.problems[0]?.file).toBe('test/estate.yaml');
    });
  });

  describe('its files', () => {
    it.each([
      ['no estate.yaml', { 'estate.yaml': undefined }, '1:1 the file is not there'],
      ['an empty estate.yaml', { 'estate.yaml': '' }, '1:1 the file is empty'],
      ['an estate.yaml of comments', { 'estate.yaml': '# later\n' }, '1:1 the file is empty'],
      ['an estate.yaml that is a list', { 'estate.yaml': '- a\n' }, '1:1 the file is a list of 1'],
      ['an estate.yaml that is text', { 'estate.yaml': 'estate' }, '1:1 the file is "estate"'],
      [
        'an estate.yaml with a byte order mark',
        { 'estate.yaml': '\uFEFFa: b' },
        '1:1 the file starts with a byte order mark',
      ],
      [
        'an addresses.yaml that is a list',
        { 'addresses.yaml': '- a\n' },
        'test/addresses.yaml 1:1 the address ledger is not a mapping',
      ],
      [
        'a deployed.yaml that is a list',
        { 'deployed.yaml': '- a\n' },
        'test/deployed.yaml 1:1 the file is a list of 1',
      ],
      [
        'an exemptions.yaml that is a mapping',
        { 'exemptions.yaml': 'a: b\n' },
        'test/exemptions.yaml 1:1 the file is a mapping',
      ],
    ])('may not be %s', (_, files, problem) => {
      expect(problemLines(bench.load(files))).toContainEqual(expect.stringContaining(problem));
    });

    it('have their problems told all at once, file by file and line by line', () => {
      const lines = problemLines(
        bench.load({
          'estate.yaml': SOUND_ESTATE.replace('size: /24', 'size: /30').replace(
            'title: Test estate',
            'titel: x',
          ),
          'deployed.yaml': 'workspaces: { uksuoth: x }\n',
          'exemptions.yaml': '- id: 1\n',
          'addresses.yaml': 'rangs: {}\n',
        }),
      );
      expect(lines.map((line) => line.split(' | ')[0])).toEqual([
        'test/addresses.yaml 1:1 the address ledger has the unknown key "rangs"',
        'test/deployed.yaml 1:15 workspaces has the unknown key "uksuoth"',
        '2:1 the file has the unknown key "titel"',
        '24:11 spokes.website.size is "/30"',
        ...['approved', 'approver', 'category', 'expires', 'owner', 'reason', 'rule', 'scope', 'ticket'].map(
          (key) => `test/exemptions.yaml 1:3 [0] has no "${key}"`,
        ),
        'test/exemptions.yaml 1:7 [0].id is the number 1',
      ]);
    });
  });

  describe('the ledger', () => {
    const fix = 'run npx ridgeway addresses test --write';

    it('has to be there', () => {
      expect(problemLines(bench.load({ 'addresses.yaml': undefined }))).toEqual([
        `test/addresses.yaml 1:1 the address ledger is not there |  | ${fix}`,
      ]);
    });

    it('lacks a new spoke once for each region, where the spoke stands', () => {
      const own = SOUND_ESTATE.replace('  records:', '  library: {}\n  records:');
      expect(problemLines(bench.load({ 'estate.yaml': own }))).toEqual([
        `27:3 the ledger has no range for uksouth/spokes/library |  | ${fix}`,
        `27:3 the ledger has no range for ukwest/spokes/library |  | ${fix}`,
      ]);
    });

    it('has one spoke too many', () => {
      const own = without(SOUND_ESTATE, '  records: { regions: primary }\n');
      expect(problemLines(bench.load({ 'estate.yaml': own }))).toEqual([
        `test/addresses.yaml 10:17 the ledger has 10.71.4.0/24 for uksouth/spokes/records, which the estate no longer has |  | ${fix}`,
      ]);
    });

    it('has a range of another size than is wanted', () => {
      const own = SOUND_ESTATE.replace('app: /26', 'app: /27');
      expect(problemLines(bench.load({ 'estate.yaml': own }))).toEqual([
        `test/addresses.yaml 14:17 the ledger has 10.71.5.0/26 for uksouth/spokes/website/app, which the estate wants as /27 |  | ${fix}`,
        `test/addresses.yaml 23:17 the ledger has 10.72.4.0/26 for ukwest/spokes/website/app, which the estate wants as /27 |  | ${fix}`,
      ]);
    });

    it('has a resolver subnet where the resolver cannot be', () => {
      const moved = SOUND_LEDGER.replaceAll('10.71.', '10.0.').replaceAll('10.72.', '10.1.');
      const own = SOUND_ESTATE.replace(
        'pool: 10.64.0.0/12',
        'pools: { uksouth: 10.0.0.0/16, ukwest: 10.1.0.0/16 }',
      );
      const shifted = moved.replaceAll('10.0.0.', '10.0.8.');
      const lines = problemLines(bench.load({ 'estate.yaml': own, 'addresses.yaml': shifted }));
      expect(lines.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual(
        expect.arrayContaining([
          expect.stringMatching(/^test\/addresses.yaml \d+:\d+ uksouth\/hub\/snet-dns-inbound$/),
          expect.stringMatching(/^test\/addresses.yaml \d+:\d+ uksouth\/hub\/snet-dns-outbound$/),
        ]),
      );
    });
  });

  describe('exemptions', () => {
    const exemption = (changes: Readonly<Record<string, string>> = {}) =>
      Object.entries({
        id: 'EX-001',
        rule: 'access/no-other-way-in',
        scope: 'azurerm_bastion_host.*',
        category: 'Waiver',
        owner: 'a@example.org',
        approver: 'Head of ICT',
        reason: 'Because.',
        ticket: 'CHG-1',
        approved: '2026-11-01',
        expires: '2027-11-01',
        ...changes,
      })
        .map(([key, value], index) => `${index === 0 ? '-' : ' '} ${key}: ${value}\n`)
        .join('');

    it('are loaded with their scope as a list, and know where they stand', () => {
      const text = exemption() + exemption({ id: 'EX-002', scope: '[a.*, b.*]' });
      const estate = estateOf({ 'exemptions.yaml': text });
      expect(estate.exemptions.map(({ id, scope }) => [id, scope])).toEqual([
        ['EX-001', ['azurerm_bastion_host.*']],
        ['EX-002', ['a.*', 'b.*']],
      ]);
      expect(estate.positions.get('exemptions.EX-002')).toEqual({
        file: expect.stringMatching(/^[^/]+\/test\/exemptions\.yaml$/),
        line: 11,
        column: 3,
      });
    });

    it.each([
      [
        'twice the same id',
        exemption() + exemption(),
        '11:7 the exemption id EX-001 stands in line 1 already',
      ],
      [
        'more than 12 months',
        exemption({ expires: '2027-11-02' }),
        '10:12 exemption EX-001 expires on 2027-11-02, more than 12 months after it was approved (2026-11-01)',
      ],
      [
        'an end before the beginning',
        exemption({ expires: '2026-11-01' }),
        '10:12 exemption EX-001 expires on 2026-11-01, not after it was approved (2026-11-01)',
      ],
      [
        'a date that is none',
        exemption({ expires: '2027-02-30' }),
        '10:12 [0].expires: "2027-02-30" is not a date of the calendar',
      ],
      ['an unknown category', exemption({ category: 'waiver' }), '4:13 [0].category is "waiver"'],
      ['an id of another shape', exemption({ id: 'first' }), '1:7 [0].id is "first"'],
      ['a rule of another shape', exemption({ rule: 'bastion' }), '2:9 [0].rule is "bastion"'],
      ['an unknown key', exemption({ until: 'never' }), '11:3 [0] has the unknown key "until"'],
      ['no scope', exemption({ scope: '[]' }), '3:10 [0].scope is an empty list'],
    ])('may not have %s', (_, text, problem) => {
      const [line] = problemLines(bench.load({ 'exemptions.yaml': text }));
      expect(line).toMatch(`test/exemptions.yaml ${problem} | `);
    });
  });

  describe('what is deployed', () => {
    it('may be absent, empty or nothing but comments', () => {
      const nothing = {
        workspaces: {},
        identities: {},
        dnsPrivateResolver: {},
        servicePrincipals: {},
        evidenced: {},
      };
      expect(estateOf().deployed).toEqual(nothing);
      expect(estateOf({ 'deployed.yaml': '' }).deployed).toEqual(nothing);
      expect(estateOf({ 'deployed.yaml': '# later\n' }).deployed).toEqual(nothing);
      expect(estateOf({ 'deployed.yaml': 'workspaces: {}\n' }).deployed).toEqual(nothing);
    });

    it('is loaded with GUIDs in lower case', () => {
      const text = `workspaces: { uksouth: ${GUID} }\nidentities: { ukwest: { plan: ${GUID} } }\ndnsPrivateResolver: { ukwest: 2026-12-01 }\n`;
      expect(estateOf({ 'deployed.yaml': text }).deployed).toEqual({
        workspaces: { uksouth: GUID.toLowerCase() },
        identities: { ukwest: { plan: GUID.toLowerCase() } },
        dnsPrivateResolver: { ukwest: '2026-12-01' },
        servicePrincipals: {},
        evidenced: {},
      });
    });

    it.each([
      ['a GUID that is none', 'workspaces: { uksouth: abc }\n', '1:24 workspaces.uksouth is "abc"'],
      [
        'a region of another estate',
        `workspaces: { westeurope: ${GUID} }\n`,
        '1:15 workspaces has "westeurope", which is not a region of the estate',
      ],
      [
        'an unknown role',
        `identities: { uksouth: { destroy: ${GUID} } }\n`,
        '1:26 identities.uksouth has the unknown key "destroy"',
      ],
      [
        'a date that is none',
        'dnsPrivateResolver: { ukwest: 2026-13-01 }\n',
        '1:31 dnsPrivateResolver.ukwest: "2026-13-01" is not a date of the calendar',
      ],
    ])('may not have %s', (_, text, problem) => {
      const [line] = problemLines(bench.load({ 'deployed.yaml': text }));
      expect(line?.startsWith(`test/deployed.yaml ${problem} | `)).toBe(true);
    });
  });
});

describe('loadForAddresses', () => {
  const bench = new EstateBench();
  afterAll(() => bench.remove());

  it('asks for a range for every hub, spoke and subnet, without a ledger', () => {
    bench.write({ 'addresses.yaml': undefined });
    const loaded = loadForAddresses('test', bench.workingDirectory);
    if (loaded.kind === 'problems') throw new Error('problems');
    const { request, file } = loaded;
    expect(request.ledger.size).toBe(0);
    expect(request.pools.map(({ name, ranges }) => [name, ranges.map(String)])).toEqual([
      ['uksouth', ['10.64.0.0/13']],
      ['ukwest', ['10.72.0.0/13']],
    ]);
    expect(request.wants.map(({ holder, prefix }) => `${holder} /${prefix}`)).toEqual([
      'uksouth/hub /22',
      'uksouth/hub/AzureFirewallSubnet /26',
      'uksouth/hub/GatewaySubnet /27',
      'uksouth/hub/AzureBastionSubnet /26',
      'uksouth/hub/snet-dns-inbound /28',
      'uksouth/hub/snet-dns-outbound /28',
      'ukwest/hub /22',
      'ukwest/hub/AzureFirewallSubnet /26',
      'ukwest/hub/GatewaySubnet /27',
      'ukwest/hub/AzureBastionSubnet /26',
      'ukwest/hub/snet-dns-inbound /28',
      'ukwest/hub/snet-dns-outbound /28',
      'uksouth/spokes/website /24',
      'uksouth/spokes/website/web /26',
      'uksouth/spokes/website/app /26',
      'ukwest/spokes/website /24',
      'ukwest/spokes/website/web /26',
      'ukwest/spokes/website/app /26',
      'uksouth/spokes/records /24',
      'uksouth/spokes/records/app /25',
      'uksouth/spokes/records/private-endpoints /26',
    ]);
    expect(request.excluded.map(({ range }) => range.toString())).toEqual([
      '192.168.10.0/24',
      '172.20.0.0/16',
    ]);
    expect(file.path).toBe(path.join(bench.folder, 'addresses.yaml'));
  });

  it('takes a ledger that is behind the estate', () => {
    bench.write({ 'estate.yaml': SOUND_ESTATE.replace('  records:', '  library: {}\n  records:') });
    const loaded = loadForAddresses('test', bench.workingDirectory);
    expect(loaded.kind === 'request' && loaded.request.ledger.size).toBe(21);
    expect(loaded.kind === 'request' && loaded.positions.get('uksouth/hub')?.line).toBe(4);
  });

  it('refuses an estate that is broken', () => {
    bench.write({ 'estate.yaml': SOUND_ESTATE.replace('/24', '/30') });
    expect(loadForAddresses('test', bench.workingDirectory)).toMatchObject({ kind: 'problems' });
  });
});
