import { Estate } from '../../../constructs/model/estate';
import { PublishedService } from '../../../constructs/model/flow';
import { applicationSteps } from '../../../stacks/steps/application-steps';
import { testApplication } from '../../fixtures/joining';
import { testTenant } from '../../fixtures/tenant';
import { FORMS, WEBSITE, webEstate } from '../../fixtures/web-estate';

const CASES: PublishedService = { ...WEBSITE, name: 'cases', title: 'Cases', by: 'app-proxy' };
const UPKEEP: PublishedService = {
  ...WEBSITE,
  name: 'upkeep',
  title: 'Upkeep',
  by: 'private-access',
  host: undefined,
  to: [
    { spoke: 'website', tier: 'web' },
    { spoke: 'website', tier: 'gateway' },
  ],
  ports: [
    { protocol: 'tcp', first: 22, last: 22 },
    { protocol: 'tcp', first: 5985, last: 5986 },
  ],
};

const textOf = (service: PublishedService, changes: Partial<Estate> = {}) =>
  applicationSteps(webEstate({ published: [service], ...changes }))
    .map(({ text }) => text)
    .join();

describe('the steps of services behind connectors', () => {
  it('are none for what comes in by Front Door and gateways', () => {
    expect(applicationSteps(webEstate({ published: [WEBSITE, FORMS] }))).toEqual([]);
  });

  it('publish a web application at its host, to one connector group, for those who are assigned', () => {
    const text = textOf(CASES);
    expect(text).toContain('the connector group of UK South, with https://www.example.org');
    expect(text).toContain('website/web at tcp/443');
    expect(text).toContain(
      'assignment required. An application has one connector group: give it that of UK West',
    );
  });

  it('know no other connector group where the connectors are in one region', () => {
    const spokes = webEstate().spokes.map((spoke) => ({ ...spoke, networks: spoke.networks.slice(1) }));
    const text = textOf(CASES, { spokes });
    expect(text).toContain('the connector group of UK West');
    expect(text).not.toContain('when');
  });

  it('publish by requests to Graph where an application of a tenant stands for the service', () => {
    const application = testApplication({ source: { kind: 'published', service: 'cases' } });
    const identity = { tenants: [testTenant({ applications: [application] })] };
    const [step] = applicationSteps(webEstate({ published: [CASES], identity }));
    expect(step?.text).toContain('by the connector group of UK South');
    expect(step?.commands?.slice(-2)).toEqual([
      expect.stringContaining('"externalAuthenticationType":"aadPreAuthentication"'),
      expect.stringContaining('/connectorGroup/\\$ref'),
    ]);
    expect(step?.commands?.[2]).toContain('"externalUrl":"https://www.example.org/"');
  });

  it('publish everything that a private access service leads to', () => {
    expect(textOf(UPKEEP)).toContain('website/web, website/gateway at tcp/22, tcp/5985-5986');
  });

  it('are ticked off by the day on which somebody saw each published', () => {
    const { deployed } = webEstate();
    const steps = applicationSteps(
      webEstate({
        published: [CASES, UPKEEP],
        deployed: { ...deployed, evidenced: { 'application/upkeep': '2026-12-01' } },
      }),
    );
    expect(steps.map(({ done }) => done)).toEqual([false, true]);
  });
});
