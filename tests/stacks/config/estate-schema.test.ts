import * as fs from 'node:fs';
import * as path from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { estateJsonSchema } from '../../../stacks/config/estate-schema';
import { estateTemplate } from '../../../stacks/config/estate-template';
import { COMMUNICATING_ESTATE } from './broken-estates/communicating-estate';
import { SIGNING_IN_ESTATE } from './broken-estates/signing-in-estate';
import { SOUND_ESTATE } from './broken-estates/sound-estate';

const ROOT = path.join(__dirname, '..', '..', '..');

interface SchemaNode {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
}

function* keysWithoutDescription(node: SchemaNode, at: string): Generator<string> {
  for (const [key, property] of Object.entries(node.properties ?? {})) {
    if (!property.description) yield `${at}.${key}`;
    yield* keysWithoutDescription(property, `${at}.${key}`);
  }
  const { additionalProperties: values, items, anyOf = [], oneOf = [] } = node;
  for (const inner of [
    ...(typeof values === 'object' ? [values] : []),
    ...(items ? [items] : []),
    ...anyOf,
    ...oneOf,
  ]) {
    yield* keysWithoutDescription(inner, `${at}.*`);
  }
}

describe('the JSON Schema of estate.yaml', () => {
  const validate = new Ajv({ strict: false }).compile(estateJsonSchema());

  it('is checked in as it is generated (npm run generate)', () => {
    const file = fs.readFileSync(path.join(ROOT, 'docs/reference/estate.schema.json'), 'utf8');
    expect(JSON.parse(file)).toEqual(JSON.parse(JSON.stringify(estateJsonSchema())));
  });

  it('explains every key to those who hover over it', () => {
    expect([...keysWithoutDescription(estateJsonSchema() as SchemaNode, '')]).toEqual([]);
  });

  it.each([
    ...['minimal', 'oxfordshire', 'south-vale'].map((name): [string, string] => [
      name,
      fs.readFileSync(path.join(ROOT, 'estates', name, 'estate.yaml'), 'utf8'),
    ]),
    ['that of ridgeway init', estateTemplate('first', '2026-12-01')['estate.yaml'] ?? ''] as [string, string],
    ['that of the tests', SOUND_ESTATE] as [string, string],
    ['that in which much speaks', COMMUNICATING_ESTATE] as [string, string],
    ['that people sign in to', SIGNING_IN_ESTATE] as [string, string],
  ])('takes the estate %s', (_, text) => {
    expect(validate(parse(text)) ? [] : validate.errors).toEqual([]);
  });

  it.each([
    ['an unknown key', 'title:', 'titel:'],
    ['an unknown region', 'secondary: ukwest', 'secondary: ukwset'],
    ['a size without a slash', 'size: /22', 'size: "22"'],
    ['a value outside a closed set', 'kind: shared', 'kind: sharde'],
    ['an office with a tunnel', 'hq: { kind: office,', 'hq: { kind: office, peers: { a: 203.0.113.1 },'],
    ['a datacentre that never closes', '    closes: 2027-12-31\n', ''],
    ['a key that is missing', 'contact: north@example.org', 'title: North'],
    ['a range without a prefix', 'pool: 10.64.0.0/12', 'pool: 10.64.0.0'],
  ])('refuses %s in the editor already', (_, from, to) => {
    expect(SOUND_ESTATE).toContain(from);
    expect(validate(parse(SOUND_ESTATE.replace(from, to)))).toBe(false);
  });

  it.each([
    ['an address as an end', 'to: outside:broker', 'to: 192.0.2.10'],
    ['an end of an unknown kind', 'to: outside:broker', 'to: outsde:broker'],
    ['ports without a protocol', 'ports: tcp/8443', 'ports: 8443'],
    ['a flow without a reason', ', why: Pages', ''],
    ['an unknown way in', 'by: front-door', 'by: frontdoor'],
    ['an unknown image', 'image: windows-server-2022', 'image: windows-server-2016'],
    ['no machines', 'count: 1 }', 'count: 0 }'],
    [
      'a key that is none',
      'sshPublicKey: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIN',
      'sshPublicKey: ssh-ed25519 AAAAIN',
    ],
  ])('refuses %s in the editor already', (_, from, to) => {
    expect(COMMUNICATING_ESTATE).toContain(from);
    expect(validate(parse(COMMUNICATING_ESTATE.replace(from, to)))).toBe(false);
  });

  it.each([
    ['an e-mail address for an object id', 'breakGlass: [00000000', 'breakGlass: [one@example.org, 00000000'],
    ['an unknown kind of persona', 'kind: workload', 'kind: workloads'],
    ['an unknown policy', 'CA001: report-only', 'CA010: report-only'],
    ['an unknown directory role', 'Global Administrator:', 'Global Admin:'],
    ['an unknown Azure role', 'role: Reader', 'role: Raeder'],
    ['an unknown combination', '[fido2, x509CertificateMultiFactor]', '[fido]'],
    ['an exception that nobody answers for', 'owner: it@example.org, reason: DR-2', 'reason: DR-2'],
    ['a package that never ends', ', expiresAfterDays: 90', ''],
    ['an eligibility that PIM does not have', 'eligibleDays: 90', 'eligibleDays: 91'],
  ])('refuses %s in the editor already', (_, from, to) => {
    expect(SIGNING_IN_ESTATE).toContain(from);
    expect(validate(parse(SIGNING_IN_ESTATE.replace(from, to)))).toBe(false);
  });
});
