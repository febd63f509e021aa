import { AttributeSchema, BlockSchema, typeSchema } from '../../../policies/schema/type-schema';
import { ID_SLOTS } from '../../../policies/tables/directory-ids';
import { ACCESS_KEYS } from '../../../policies/tables/logins/access-keys';
import { BASIC_PUBLISHING } from '../../../policies/tables/logins/basic-publishing';
import { CLIENT_SECRETS } from '../../../policies/tables/logins/client-secrets';
import { LOCAL_ACCOUNTS } from '../../../policies/tables/logins/local-accounts';
import { Closing, Logins } from '../../../policies/tables/logins/login';
import { NO_LOGINS } from '../../../policies/tables/logins/no-logins';
import { isLoginKnown, secretsOf } from '../../../policies/tables/logins/secrets-of-types';
import { SHARED_KEYS } from '../../../policies/tables/logins/shared-keys';
import { SQL_LOGINS } from '../../../policies/tables/logins/sql-logins';

const TABLES: Readonly<Record<string, Logins>> = {
  ACCESS_KEYS,
  BASIC_PUBLISHING,
  CLIENT_SECRETS,
  LOCAL_ACCOUNTS,
  SHARED_KEYS,
  SQL_LOGINS,
};
const ROWS = Object.entries(TABLES).flatMap(([table, logins]) =>
  Object.entries(logins).flatMap(([type, all]) => all.map(({ closed }) => ({ table, type, closed }))),
);

/** What the schema has at a path without indexes; undefined if it has nothing. */
function schemaAt(schema: BlockSchema, path: string): AttributeSchema | undefined {
  const [name = '', ...rest] = path.split('.');
  const attribute = schema.attributes.get(name);
  return rest.length === 0 || attribute?.block === undefined
    ? attribute
    : schemaAt(attribute.block, rest.join('.'));
}

function pathsOf(closed: Closing): readonly string[] {
  switch (closed.by) {
    case 'value':
    case 'elements':
      return [closed.path];
    case 'absence':
      return closed.paths;
    case 'holder':
      return closed.steps.slice(0, 1).map(({ path }) => path);
    case 'companion':
      return closed.companion.own ? [closed.companion.own.path] : [];
    case 'nothing':
      return [];
  }
}

describe('the tables of logins', () => {
  it('name attributes that the providers have', () => {
    const missing = ROWS.flatMap(({ type, closed }) => {
      const schema = typeSchema(type);
      return schema === undefined
        ? []
        : pathsOf(closed)
            .filter((path) => schemaAt(schema, path) === undefined)
            .map((path) => `${type}.${path}`);
    });
    expect(missing).toEqual([]);
  });

  it('take for absent what the providers take', () => {
    const others = ROWS.flatMap(({ type, closed }) => {
      const schema = typeSchema(type);
      const known = schema && closed.by === 'value' ? schemaAt(schema, closed.path)?.defaultValue : undefined;
      return known === undefined || closed.by !== 'value' || known === JSON.stringify(closed.whenAbsent)
        ? []
        : [`${type}.${closed.path}: ${known}`];
    });
    expect(others).toEqual([]);
  });

  it('say of no type both that it has a login and that it has none', () => {
    for (const logins of Object.values(TABLES)) {
      const types = Object.keys(logins);
      expect(types.filter((type) => type in NO_LOGINS)).toEqual([]);
    }
  });

  it('name for the rest types that have secrets', () => {
    expect(Object.keys(NO_LOGINS).filter((type) => secretsOf(type).length === 0)).toEqual([]);
  });

  it('leave open what nobody has looked at', () => {
    expect(isLoginKnown('azurerm_purview_account')).toBe(false);
    expect(secretsOf('azurerm_purview_account').length).toBeGreaterThan(0);
  });
});

describe('the table of ids', () => {
  it('names attributes that the provider has', () => {
    const missing = Object.entries(ID_SLOTS).flatMap(([type, slots]) => {
      const schema = typeSchema(type);
      return slots
        .filter(({ path }) => schema === undefined || schemaAt(schema, path) === undefined)
        .map(({ path }) => `${type}.${path}`);
    });
    expect(missing).toEqual([]);
  });
});
