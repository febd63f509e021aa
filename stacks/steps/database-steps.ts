import { OpenDatabase, SqlDatabase } from '../../constructs/model/block';
import { databaseUsers, databaseUsersAct, DatabaseUsers } from '../../constructs/model/database-acts';
import {
  administratorName,
  flexibleDatabaseName,
  flexibleServerHost,
  sqlDatabaseName,
  sqlHost,
} from '../../constructs/model/database-ids';
import { Estate } from '../../constructs/model/estate';
import { PlacedBlock, placesOfBlock } from '../../constructs/model/placed-block';
import { spokeGroupName } from '../../constructs/model/platform-ids';
import { webAppIdentityName } from '../../constructs/model/web-app-ids';
import { Step } from '../../policies/exhibit';
import { handStep } from './hand-step';

/** Who may do what in databases, which Terraform can't say: rights there are the database's own. */
export function databaseSteps(estate: Estate): Step[] {
  return databaseUsers(estate.blocks).map((users) => {
    const { database } = users;
    const [first] = placesOfBlock<SqlDatabase | OpenDatabase>(estate, database);
    const administrator = first ? administratorName(first) : '';
    return handStep(estate, databaseUsersAct(users), {
      text: `Give the applications' identities their rights in the database ${database.spoke}/${database.name}. Only its administrator may, the identity ${administrator}: give that to a machine of the spoke, run the statements there, and take it away again.${directoryWords(database)} A copy in the other region gets the rights along with the data.`,
      commands: first ? commandsOf(estate, users, first) : [],
      verification: `The health path of each application answers 200 although it asks the database.`,
    });
  });
}

/**
 * MySQL looks up in the directory who signs in. Source: Microsoft Learn, "Microsoft Entra authentication for Azure Database for
 * MySQL", "Permissions".
 */
function directoryWords({ kind }: DatabaseUsers['database']): string {
  return kind === 'mysql'
    ? ' Before that, an administrator of the tenant gives this identity the Graph permissions User.Read.All, GroupMember.Read.All and Application.Read.All.'
    : '';
}

function commandsOf(
  estate: Estate,
  { applications }: DatabaseUsers,
  first: PlacedBlock<SqlDatabase | OpenDatabase>,
): readonly string[] {
  const { spoke, network } = first;
  const group = spokeGroupName(spoke, network);
  const identities = estate.blocks
    .filter((block) => block.kind === 'web-app')
    .filter((block) => applications.some(({ spoke: of, name }) => of === block.spoke && name === block.name))
    .flatMap((application) => placesOfBlock(estate, application).map(webAppIdentityName));
  return [
    `az vm identity assign --subscription ${spoke.subscription.id} --resource-group ${group} --name "$MACHINE" --identities ${administratorName(first)}`,
    ...statements(first, identities),
    `az vm identity remove --subscription ${spoke.subscription.id} --resource-group ${group} --name "$MACHINE" --identities ${administratorName(first)}`,
  ];
}

/** What the administrator runs: by SID or client id, so that the server asks no directory who is meant. */
function statements(
  first: PlacedBlock<SqlDatabase | OpenDatabase>,
  identities: readonly string[],
): readonly string[] {
  const { block } = first;
  switch (block.kind) {
    case 'sql': {
      const placed = { ...first, block };
      const sqlcmd = `sqlcmd --authentication-method ActiveDirectoryManagedIdentity --server ${sqlHost(placed)} --database-name ${sqlDatabaseName(placed)}`;
      return identities.map(
        (name) =>
          `${sqlcmd} --query "DECLARE @sid varchar(64) = CONVERT(varchar(64), CAST(CAST('$CLIENT_ID' AS uniqueidentifier) AS varbinary(16)), 1); EXEC('CREATE USER [${name}] WITH SID = ' + @sid + ', TYPE = E'); ALTER ROLE db_datareader ADD MEMBER [${name}]; ALTER ROLE db_datawriter ADD MEMBER [${name}]"`,
      );
    }
    case 'postgresql': {
      const placed = { ...first, block };
      return identities.map(
        (name) =>
          `psql "host=${flexibleServerHost(placed)} dbname=postgres user=${administratorName(first)} sslmode=verify-full" --command "SELECT pgaadauth_create_principal('${name}', false, false); GRANT ALL ON DATABASE ${flexibleDatabaseName(placed)} TO \\"${name}\\""`,
      );
    }
    case 'mysql': {
      const placed = { ...first, block };
      return identities.map(
        (name) =>
          `mysql --host ${flexibleServerHost(placed)} --user ${administratorName(first)} --enable-cleartext-plugin --ssl-mode VERIFY_IDENTITY --execute "CREATE AADUSER '${name}' IDENTIFIED BY '$CLIENT_ID'; GRANT ALL ON ${flexibleDatabaseName(placed)}.* TO '${name}'@'%'"`,
      );
    }
  }
}
