import { frontDoorSteps } from '../../../stacks/steps/front-door-steps';
import { blockEstate } from '../../fixtures/block-estate';
import { testEstate } from '../../fixtures/estate';
import { FORMS, webEstate } from '../../fixtures/web-estate';

const steps = frontDoorSteps(webEstate());
const textOf = (text: string) => JSON.stringify(steps.filter((step) => step.text.includes(text)));

describe('the steps of a Front Door', () => {
  it('are none where nothing is published by one', () => {
    expect(frontDoorSteps(testEstate())).toEqual([]);
    expect(frontDoorSteps(webEstate({ published: [FORMS] }))).toEqual([]);
  });

  it('name what the servers’ certificate has to bear, as the origins ask for it', () => {
    expect(steps[0]!.text).toContain('www.example.org, uks.www.example.org, ukw.www.example.org');
  });

  it('deploy its stack before anybody approves its requests', () => {
    const kinds = steps.map(({ commands = [] }) => commands.join(' '));
    const deployment = kinds.findIndex((command) => command.includes('cdktf deploy global-website'));
    const approvals = kinds.flatMap((command, index) =>
      command.includes('private-link-service connection update') ? [index] : [],
    );
    expect(approvals).toHaveLength(2);
    expect(deployment).toBeGreaterThanOrEqual(0);
    expect(Math.min(...approvals)).toBeGreaterThan(deployment);
  });

  it('approve each region’s private link by its name, group and subscription', () => {
    expect(textOf('UK West')).toContain(
      '--subscription 00000000-0000-4000-8000-000000000002 --resource-group rg-website-ukw --service-name pls-website-ukw',
    );
  });

  it('prove that the domain is ours, then lead people to the endpoint', () => {
    expect(textOf('TXT record _dnsauth.www.example.org')).toContain('az afd custom-domain show');
    expect(textOf('CNAME')).toContain('--endpoint-name fde-website-');
  });

  it('work in the subscription of the spoke, whatever one the session is in', () => {
    const doors = steps
      .flatMap(({ commands = [] }) => commands)
      .filter((command) => command.includes('az afd'));
    expect(doors).toHaveLength(2);
    for (const command of doors)
      expect(command).toContain('--subscription 00000000-0000-4000-8000-000000000002');
  });

  it('say of each how one sees that it is done', () => {
    expect(steps.filter(({ verification }) => verification === undefined)).toEqual([]);
  });

  it('approve the connection to an application in each region at the application itself', () => {
    const commands = frontDoorSteps(blockEstate()).flatMap((step) => step.commands ?? []);
    const asked = commands.filter((command) =>
      command.startsWith('az network private-endpoint-connection list'),
    );
    expect(asked).toHaveLength(2);
    expect(asked[1]).toMatch(/rg-website-ukw\/providers\/Microsoft\.Web\/sites\/app-website-site-ukw-/);
    expect(commands).toContainEqual(expect.stringContaining('cdktf deploy global-drupal'));
  });
});
