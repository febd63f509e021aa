import { databaseSteps } from '../../../stacks/steps/database-steps';
import { blockEstate, CACHE, SITE, SQL } from '../../fixtures/block-estate';

const commandsOf = (estate = blockEstate()) => databaseSteps(estate).flatMap(({ commands = [] }) => commands);

describe('the steps of databases', () => {
  it('are none without a database that an application uses', () => {
    expect(databaseSteps(blockEstate({ blocks: [SITE, CACHE] }))).toEqual([]);
    expect(databaseSteps(blockEstate({ blocks: [SQL] }))).toEqual([]);
  });

  it('run as the administrator, who is given to a machine for the work alone', () => {
    const commands = commandsOf(blockEstate({ blocks: [SITE, SQL] }));
    expect(commands[0]).toContain('az vm identity assign');
    expect(commands.at(-1)).toContain('az vm identity remove');
    expect(commands[0]).toContain('id-website-content-admin-uks');
  });

  it('give rights to the identities of both regions, in the words of each engine', () => {
    const commands = commandsOf().join('\n');
    for (const identity of ['id-website-site-uks', 'id-website-site-ukw']) {
      expect(commands).toContain(`CREATE USER [${identity}]`);
      expect(commands).toContain(`pgaadauth_create_principal('${identity}'`);
      expect(commands).toContain(`CREATE AADUSER '${identity}'`);
    }
  });
});
