import { certificateVaultName } from '../../../constructs/model/certificate-vault-ids';
import { gatewaySteps } from '../../../stacks/steps/gateway-steps';
import { WEBSITE, webEstate } from '../../fixtures/web-estate';

const estate = webEstate();
const steps = gatewaySteps(estate);
const commands = steps.map((step) => (step.commands ?? []).join('\n'));

describe('the steps of application gateways', () => {
  it('are none where nothing is published by one', () => {
    expect(gatewaySteps(webEstate({ published: [WEBSITE] }))).toEqual([]);
  });

  it('put the certificate into the vault of each region before the gateways are deployed', () => {
    const [spoke] = estate.spokes;
    const vaults = spoke!.networks.map((network) => certificateVaultName(estate, spoke!, network));
    expect(commands[0]).toContain(`import --vault-name ${vaults[0]!} --name forms-web`);
    expect(commands[1]).toContain(`import --vault-name ${vaults[1]!} --name forms-web`);
    expect(commands[2]).toContain('cdktf deploy edge-forms-uksouth edge-forms-ukwest');
  });

  it('write no password and no key', () => {
    expect(commands.join()).toContain('--password "$PASSWORD"');
  });

  it('deploy what switches between the regions, and lead people to it', () => {
    expect(commands[3]).toContain('cdktf deploy global-forms');
    expect(steps[4]!.text).toMatch(/CNAME record of traf-forms-[0-9a-f]{8}\.trafficmanager\.net/);
    expect(commands[4]).toContain('--resource-group rg-edge-forms-ukw --name pip-forms-gateway-ukw');
  });

  it('lead people to the one address where there is one region', () => {
    const spokes = estate.spokes.map((spoke) => ({ ...spoke, networks: spoke.networks.slice(0, 1) }));
    const texts = gatewaySteps(webEstate({ spokes })).map(({ text }) => text);
    expect(texts).toHaveLength(3);
    expect(texts[2]).toContain("an A record of the gateway's address");
  });

  it('say of each how one sees that it is done', () => {
    expect(steps.filter(({ verification }) => verification === undefined)).toEqual([]);
  });
});
