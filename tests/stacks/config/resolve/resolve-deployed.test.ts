import * as fs from 'node:fs';
import * as path from 'node:path';
import { COMMUNICATING_ESTATE, COMMUNICATING_LEDGER } from '../broken-estates/communicating-estate';
import { EstateBench, problemLines } from '../estate-fixture';

const bench = new EstateBench();
afterAll(() => bench.remove());

const ACTS = [
  'connectors/access/proxy',
  'connectors/access/broker',
  'application/cases',
  'application/figures',
  'application/upkeep',
  'private-link/website/uksouth',
  'private-link/website/ukwest',
  'domain/website',
  'certificate/forms/uksouth',
  'certificate/forms/ukwest',
];

/** Two organisations in one tenant, and an application from the gallery. */
const WITH_GALLERY = `${COMMUNICATING_ESTATE}identity:
  tenants:
    county:
      id: 00000000-0000-4000-8000-000000000010
      domain: example.org
      breakGlass: [00000000-0000-4000-8000-000000000011, 00000000-0000-4000-8000-000000000012]
      personas: { staff: { group: 00000000-0000-4000-8000-000000000021 } }
      applications:
        private-access:
          template: 00000000-0000-4000-8000-000000000051
          owners: [00000000-0000-4000-8000-000000000031]
          assigned: [staff]
        intranet: { owners: [00000000-0000-4000-8000-000000000031], assigned: [staff] }
`;

function load(deployed: string, estate = COMMUNICATING_ESTATE) {
  return bench.load({
    'estate.yaml': estate,
    'addresses.yaml': COMMUNICATING_LEDGER,
    'deployed.yaml': deployed,
  });
}

describe('what people evidence', () => {
  it('may be every act of the estate', () => {
    const evidenced = Object.fromEntries(ACTS.map((act) => [act, '2026-12-01']));
    const loaded = load(`evidenced:\n${ACTS.map((act) => `  ${act}: 2026-12-01\n`).join('')}`);
    expect(problemLines(loaded)).toEqual([]);
    expect(loaded.kind === 'estate' && loaded.estate.deployed.evidenced).toEqual(evidenced);
  });

  it.each([
    [
      'an act of a misspelt service',
      'private-link/websit/uksouth',
      'did you mean private-link/website/uksouth?',
    ],
    [
      'an act of a service of another way in',
      'certificate/cases/uksouth',
      'did you mean certificate/forms/uksouth?',
    ],
    ['an act that no step is', 'backup', 'remove it'],
  ])('may not be %s', (_, act, fix) => {
    expect(problemLines(load(`# seen\nevidenced:\n  ${act}: 2026-12-01\n`))).toEqual([
      `test/deployed.yaml 3:3 evidenced has "${act}", which no step of this estate is | ${ACTS.join(', ')} | ${fix}`,
    ]);
  });

  it.each([
    ['2026-02-30', '2:19 evidenced.domain/website: "2026-02-30" is not a date of the calendar'],
    ['last week', '2:19 evidenced.domain/website is "last week"'],
    ['true', '2:19 evidenced.domain/website is true'],
    ['', '2:19 evidenced.domain/website is empty'],
  ])('may not have the day "%s"', (day, problem) => {
    const lines = problemLines(load(`evidenced:\n  domain/website: ${day}\n`));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`test/deployed.yaml ${problem}`);
  });

  it('may be nothing where the estate has nobody do anything', () => {
    expect(
      problemLines(bench.load({ 'deployed.yaml': 'evidenced: { domain/website: 2026-12-01 }\n' })),
    ).toEqual([
      'test/deployed.yaml 1:14 evidenced has "domain/website", which no step of this estate is | nothing: the estate has no step that is evidenced | remove it',
    ]);
  });

  it('is not judged while what it follows from is wrong, but its days are', () => {
    const broken = COMMUNICATING_ESTATE.replace('edge: website/edge', 'edge: website/egde');
    const lines = problemLines(
      load('evidenced: { domain/website: 2026-12-01, certificate/forms/uksouth: 2026-02-30 }\n', broken),
    );
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('evidenced.certificate/forms/uksouth: "2026-02-30"');
    expect(lines[1]).toContain('website/egde');
  });
});

describe('service principals that are written back', () => {
  const ID = '0000000A-0000-4000-8000-000000000001';
  const write = (application: string, id = ID) => `servicePrincipals:\n  ${application}: ${id}\n`;

  it('are those of applications from the gallery, in lower case', () => {
    const loaded = load(write('county/private-access'), WITH_GALLERY);
    expect(problemLines(loaded)).toEqual([]);
    expect(loaded.kind === 'estate' && loaded.estate.deployed.servicePrincipals).toEqual({
      'county/private-access': ID.toLowerCase(),
    });
  });

  it.each([
    ['a misspelt application', 'county/private-acess', 'did you mean county/private-access?'],
    ['an application that is registered here', 'county/intranet', 'remove it'],
  ])('may not be of %s', (_, application, fix) => {
    expect(problemLines(load(write(application), WITH_GALLERY))).toEqual([
      `test/deployed.yaml 2:3 servicePrincipals has "${application}", which is no application from the gallery | county/private-access | ${fix}`,
    ]);
  });

  it('may be none where no application is from the gallery', () => {
    expect(problemLines(load(write('county/private-access')))).toEqual([
      'test/deployed.yaml 2:3 servicePrincipals has "county/private-access", which is no application from the gallery | nothing: the estate has no such application | remove it',
    ]);
  });

  it('are object ids', () => {
    expect(problemLines(load(write('county/private-access', 'private-access'), WITH_GALLERY))).toEqual([
      expect.stringContaining(
        'test/deployed.yaml 2:26 servicePrincipals.county/private-access is "private-access"',
      ),
    ]);
  });
});

describe('the reference of deployed.yaml', () => {
  const page = fs.readFileSync(
    path.join(__dirname, '..', '..', '..', '..', 'docs', 'reference', 'deployed-values.md'),
    'utf8',
  );

  it('shows a file that loads', () => {
    const [, example] = /```yaml\n([^`]*)```/.exec(page) ?? [];
    expect(example).toContain('evidenced:');
    expect(problemLines(load(example!, WITH_GALLERY))).toEqual([]);
  });

  it('has a row for each kind of act', () => {
    const rows = [...page.matchAll(/^\| `([a-z-]+)\/</gm)].map(([, kind]) => kind);
    expect(new Set(rows)).toEqual(new Set(ACTS.map((act) => act.split('/')[0])));
  });
});
