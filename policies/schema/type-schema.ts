import { Constraint, parseConstraint } from './constraint';
import { parseRelations, Relation } from './relation';
import { readTable, TableName } from '../tables/read-table';

/** The versions of the providers that the tables were read from, by local name. */
export const SCHEMA_VERSIONS: Readonly<Record<string, string>> = { azurerm: '4.55.0', azuread: '3.7.0' };

/** One attribute or block of a resource type. */
export interface AttributeSchema {
  readonly name: string;
  /** `string`, `int`, `list of string`, ...; `block` and `blocks` have children. */
  readonly kind: string;
  readonly required: boolean;
  /** The provider may fill it in. */
  readonly computed: boolean;
  readonly sensitive: boolean;
  /** As JSON; undefined where the schema names none. */
  readonly defaultValue?: string;
  readonly least: number;
  readonly most: number;
  readonly relations: readonly Relation[];
  readonly constraint?: Constraint;
  readonly block?: BlockSchema;
}

/** A resource type or block: its attributes by name. */
export interface BlockSchema {
  readonly attributes: ReadonlyMap<string, AttributeSchema>;
  readonly required: readonly AttributeSchema[];
  readonly related: readonly AttributeSchema[];
}

type Rows = readonly (readonly string[])[];

const sections = new Map<TableName, ReadonlyMap<string, string>>();
const schemas = new Map<string, BlockSchema | undefined>();

/** What the provider's schema says of a type; undefined if the tables don't know it. Read when first asked for. */
export function typeSchema(type: string): BlockSchema | undefined {
  if (!schemas.has(type)) schemas.set(type, readType(type));
  return schemas.get(type);
}

function readType(type: string): BlockSchema | undefined {
  const table = type.startsWith('azuread_') ? 'azuread-attributes' : 'azurerm-attributes';
  const text = sectionsOf(table).get(type);
  if (text === undefined) return undefined;
  const rows = text.split('\n').map((line) => line.split('\t'));
  return blockSchema(
    rows.filter((row) => row[0] !== ''),
    '',
  );
}

function sectionsOf(table: TableName): ReadonlyMap<string, string> {
  let known = sections.get(table);
  if (known === undefined) {
    const text = readTable(table);
    const read = new Map<string, string>();
    for (const section of text.slice(1).split('\n[')) {
      const end = section.indexOf(']\n');
      read.set(section.slice(0, end), section.slice(end + 2));
    }
    sections.set(table, read);
    known = read;
  }
  return known;
}

function blockSchema(rows: Rows, prefix: string): BlockSchema {
  const own = rows.filter(([path = '']) => path.startsWith(prefix) && !path.includes('.', prefix.length));
  const all = own.map((row) => attributeSchema(row, rows, prefix.length));
  return {
    attributes: new Map(all.map((attribute) => [attribute.name, attribute])),
    required: all.filter((attribute) => attribute.required),
    related: all.filter((attribute) => attribute.relations.length > 0),
  };
}

function attributeSchema(row: readonly string[], rows: Rows, prefixLength: number): AttributeSchema {
  const [path = '', kind = '', flags = '', defaultValue = '', count = '', relations = '', allowed = ''] = row;
  const [least, most] = count.split('-');
  const isBlock = kind === 'block' || kind === 'blocks';
  return {
    name: path.slice(prefixLength),
    kind,
    required: flags.split(' ').includes('R'),
    computed: flags.split(' ').includes('C'),
    sensitive: flags.split(' ').includes('S'),
    defaultValue: defaultValue === '' ? undefined : defaultValue,
    least: Number(least ?? 0),
    most: most === undefined || most === '' ? Infinity : Number(most),
    relations: parseRelations(relations),
    constraint: parseConstraint(allowed, kind, defaultValue),
    block: isBlock ? blockSchema(rowsBelow(rows, path), `${path}.`) : undefined,
  };
}

function rowsBelow(rows: Rows, path: string): Rows {
  return rows.filter(([other = '']) => other.length > path.length && other.startsWith(`${path}.`));
}
