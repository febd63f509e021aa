import { BlockDesign, OpenDatabase, SqlDatabase, WebApp, WithoutPosition } from './block';
import { HandAct } from './hand-act';
import { sameTier } from './tier';

type Database = WithoutPosition<SqlDatabase | OpenDatabase>;
type Application = WithoutPosition<WebApp>;

/** A database whose rights a person gives, and the applications that get them. */
export interface DatabaseUsers<D extends Database = Database, A extends Application = Application> {
  readonly database: D;
  readonly applications: readonly A[];
}

/** The databases that applications use, in the estate's order. */
export function databaseUsers<B extends BlockDesign>(
  blocks: readonly B[],
): readonly DatabaseUsers<Extract<B, Database>, Extract<B, Application>>[] {
  const applications = blocks.filter((block): block is Extract<B, Application> => block.kind === 'web-app');
  return blocks
    .filter((block): block is Extract<B, Database> => isDatabase(block))
    .map((database) => ({
      database,
      applications: applications.filter((application) =>
        database.users.some((tier) => sameTier(tier, application)),
      ),
    }))
    .filter((users) => users.applications.length > 0);
}

/** Rights of applications in a database, which are the database's own: no resource gives them. */
export function databaseUsersAct({ database: { spoke, name }, applications }: DatabaseUsers): HandAct {
  const named = applications.map((each) => `${each.spoke}/${each.name}`).join(', ');
  return {
    id: `database-users/${spoke}/${name}`,
    title: `Rights of ${named} in the database ${spoke}/${name}`,
    unlocks: `what ${named} keeps in the database ${spoke}/${name}`,
  };
}

function isDatabase({ kind }: BlockDesign): boolean {
  return kind === 'sql' || kind === 'mysql' || kind === 'postgresql';
}
