import { defaultObligations } from '../../../../../constructs/model/default-obligations';
import { Tenant } from '../../../../../constructs/model/identity';
import { SIGNING_IN_ESTATE, SIGNING_IN_LEDGER } from '../../broken-estates/signing-in-estate';
import { EstateBench, problemLines } from '../../estate-fixture';

const bench = new EstateBench();
afterAll(() => bench.remove());

function load(change: (text: string) => string = (text) => text) {
  return bench.load({ 'estate.yaml': change(SIGNING_IN_ESTATE), 'addresses.yaml': SIGNING_IN_LEDGER });
}

function tenant(change?: (text: string) => string): Tenant {
  const loaded = load(change);
  if (loaded.kind === 'problems') throw new Error(problemLines(loaded).join('\n'));
  const [first] = loaded.estate.identity.tenants;
  if (!first) throw new Error('there is no tenant');
  return first;
}

const within = (section: string, more: string) => (text: string) =>
  text.replace(`      ${section}:\n`, (found) => found + more);

describe('a tenant', () => {
  it('has all organisations, if it is the only one', () => {
    expect(tenant().organisations.map(({ id }) => id)).toEqual(['shared', 'north']);
  });

  it('tells where it and its parts stand, whatever the working directory', () => {
    const { position, personas } = tenant();
    expect(position).toMatchObject({ line: 31, column: 5 });
    expect(personas[0]?.position).toMatchObject({ line: 38, column: 9, file: position.file });
    expect(position.file).toMatch(/\/test\/estate\.yaml$/);
  });

  it('gives its personas what fits their kind, unless they say otherwise', () => {
    const { personas } = tenant();
    expect(
      personas.map(({ name, kind, devices, methods, licences, membership, guestTypes }) => [
        name,
        kind,
        devices,
        methods.length,
        licences.join(),
        membership.kind,
        guestTypes.join(),
      ]),
    ).toEqual([
      ['staff', 'member', 'corporate', 5, 'P2', 'dynamic', ''],
      ['crews', 'member', 'none', 3, 'P2', 'given', ''],
      ['admins', 'member', 'corporate', 3, 'P2', 'assigned', ''],
      ['rooms', 'service-account', 'corporate', 1, 'P2', 'assigned', ''],
      ['agents', 'guest', 'none', 2, 'P2', 'package', 'b2bCollaborationGuest'],
      ['colleagues', 'guest', 'none', 2, 'P2', 'package', 'b2bCollaborationMember'],
      ['feeds', 'workload', 'none', 0, 'P2', 'service-principals', ''],
    ]);
  });

  it('gives administrators nothing but what resists phishing', () => {
    expect(tenant().personas.find(({ name }) => name === 'admins')?.methods).toEqual([
      'fido2',
      'windowsHelloForBusiness',
      'x509CertificateMultiFactor',
    ]);
  });

  it("keeps the strategy's obligations, and adds its own", () => {
    const { obligations } = tenant();
    const strategic = defaultObligations({
      guestApplications: ['Office365', 'records'],
      workloadPlaces: ['office'],
      userRisk: 'password-change',
    });
    expect(obligations.slice(0, strategic.length)).toEqual(strategic);
    expect(obligations.slice(strategic.length)).toMatchObject([{ id: 'no-graph', demand: 'blocked' }]);
  });

  it('excepts its break-glass accounts and its synchronisation account, and no more than it says', () => {
    const { exceptions, obligations } = tenant();
    const people = obligations
      .filter(({ who }) => who !== 'guests' && who !== 'workloads' && typeof who === 'string')
      .map(({ id }) => id);
    expect(exceptions.map(({ id }) => id)).toEqual([
      'break-glass',
      'directory-synchronisation',
      'desktops',
      'rooms',
    ]);
    expect(exceptions[0]).toMatchObject({
      who: ['break-glass'],
      obligations: people,
      instead: 'phishing-resistant',
      owner: 'shared@example.org',
    });
    expect(exceptions[1]).toMatchObject({
      who: ['directory-synchronisation'],
      obligations: people,
      locations: ['office'],
      owner: 'north@example.org',
    });
  });

  it('without a directory excepts no synchronisation account', () => {
    const without = tenant((text) => text.slice(0, text.indexOf('      directories:')));
    expect(without.exceptions.map(({ id }) => id)).toEqual(['break-glass', 'desktops', 'rooms']);
  });

  it('says of policies only what the file says', () => {
    expect(tenant().policies.map(({ position: _position, ...setting }) => setting)).toEqual([
      { code: 'CA001', state: 'report-only' },
      { code: 'CA007', state: 'enabled', userRisk: 'password-change' },
      { code: 'CA200', state: 'pilot', pilotGroup: '00000000-0000-4000-8000-000000000023' },
    ]);
  });

  it('writes ranges in the order that Graph keeps, and countries sorted', () => {
    const { places } = tenant((text) =>
      text
        .replace(
          "[198.51.100.0/28, '2001:db8:1::/48']",
          "['2001:db8:1::/48', 203.0.113.0/28, 198.51.100.0/28]",
        )
        .replace('[GB, IE]', '[IE, GB]'),
    );
    expect(places[0]).toMatchObject({ ranges: ['198.51.100.0/28', '203.0.113.0/28', '2001:db8:1::/48'] });
    expect(places[1]).toMatchObject({ countries: ['GB', 'IE'], includeUnknown: true });
  });

  it('writes ids in lower case', () => {
    const upper = tenant((text) =>
      text.replaceAll('00000000-0000-4000-8000-000000000031', '0000000A-0000-4000-8000-00000000ABCD'),
    );
    expect(upper.personas.find(({ name }) => name === 'admins')?.membership).toEqual({
      kind: 'assigned',
      members: ['0000000a-0000-4000-8000-00000000abcd'],
    });
  });

  it("asks the tenant's approvers where a role, a right or a package names none", () => {
    const { roles, access, packages } = tenant();
    const approvers = ['00000000-0000-4000-8000-000000000021'];
    expect(roles[0]?.activation).toEqual({ maximumHours: 1, justification: true, ticket: false, approvers });
    expect(access.map(({ activation }) => activation.approvers)).toEqual([approvers, []]);
    expect(packages.map((one) => [one.organisation.id, one.approvers])).toEqual([
      ['north', approvers],
      ['shared', approvers],
    ]);
  });
});

describe('the limits of a tenant', () => {
  const lines = (count: number, line: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => `        ${line(index)}\n`).join('');

  it('are 195 places', () => {
    const place = (index: number) => `p${index}: { ranges: [203.0.113.${index}/32] }`;
    expect(problemLines(load(within('places', lines(193, place))))).toEqual([]);
    expect(problemLines(load(within('places', lines(194, place))))).toEqual([
      '45:7 identity.tenants.both.places has 196 places | at most 195 in a tenant | join some of them',
    ]);
  });

  it('are 2000 ranges a place', () => {
    const ranges = (count: number) => (text: string) =>
      text.replace(
        '198.51.100.0/28',
        Array.from({ length: count }, (_, index) => `11.0.${index >> 8}.${index & 255}/32`).join(', '),
      );
    expect(problemLines(load(ranges(1999)))).toEqual([]);
    expect(problemLines(load(ranges(2000)))).toEqual([
      expect.stringContaining('ranges is a list of 2001 | 1 to 2000 ranges | keep 2000 a place'),
    ]);
  });

  it('are 15 strengths, of which the baseline brings two', () => {
    const strength = (index: number) => `s${index}: { combinations: [fido2] }`;
    expect(problemLines(load(within('strengths', lines(12, strength))))).toEqual([]);
    expect(problemLines(load(within('strengths', lines(13, strength))))).toEqual([
      '48:7 identity.tenants.both.strengths has 14 strengths | at most 13: a tenant holds 15, and the baseline brings 2 | join some of them',
    ]);
  });

  it('are two directories that joiners come from, without the licence for governance', () => {
    const more = within(
      'directories',
      lines(
        2,
        (index) =>
          `d${index}: { organisation: north, domain: d${index}.example.org, synchronisesFrom: [office], owners: [00000000-0000-4000-8000-000000000046], joiners: { template: 00000000-0000-4000-8000-000000000052, spoke: records, uploader: feed, serviceDesk: { outside: desk, url: 'https://a.tickets.example.com/' } } }`,
      ),
    );
    expect(problemLines(load(more))).toEqual([
      expect.stringContaining(
        'directories.corporate.joiners is the third of the tenant | at most 2 without the licence for Entra ID Governance',
      ),
    ]);
    const licensed = (text: string) => more(text).replace('licences: [P2]', 'licences: [P2, governance]');
    expect(problemLines(load(licensed))).toEqual([]);
  });
});

describe('an estate with two tenants', () => {
  const TWO = (text: string) =>
    text
      .replace(
        '  tenants:\n    both:\n',
        `  tenants:
    other:
      id: 00000000-0000-4000-8000-000000000090
      organisations: [shared]
      domain: example.com
      breakGlass: [00000000-0000-4000-8000-000000000091, 00000000-0000-4000-8000-000000000092]
      personas: { staff: { group: 00000000-0000-4000-8000-000000000093 } }
    both:
      organisations: [north]
`,
      )
      .replace(', organisation: shared, expires', ', expires');

  it('has each organisation in one of them', () => {
    const loaded = load(TWO);
    expect(problemLines(loaded)).toEqual([]);
    expect(
      loaded.kind === 'estate' &&
        loaded.estate.identity.tenants.map(({ name, organisations }) => [
          name,
          organisations.map(({ id }) => id),
        ]),
    ).toEqual([
      ['other', ['shared']],
      ['both', ['north']],
    ]);
  });
});

describe('several mistakes', () => {
  it('are told at once, each at its line', () => {
    const broken = (text: string) =>
      text
        .replace('countries: [GB, IE]', 'countries: [UK]')
        .replace('[fido2, x509CertificateMultiFactor]', '[password]')
        .replace('expiresAfterDays: 180', 'expiresAfterDays: 0')
        .replace("'https://records.example.org/in'", "'http://records.example.org/in'")
        .replace('eligible: [admins], hours: 1', 'eligible: [staff], hours: 1');
    const loaded = load(broken);
    expect(loaded.kind === 'problems' && loaded.problems.map(({ line }) => line)).toEqual([
      47, 49, 65, 75, 80,
    ]);
  });
});
