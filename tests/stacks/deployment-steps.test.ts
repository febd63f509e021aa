import { deploymentSteps } from '../../stacks/deployment-steps';
import { Estate } from '../../constructs/model/estate';
import { handActs } from '../../constructs/model/hand-acts';
import { Step } from '../../policies/exhibit';
import { estateWithDatacentre, testEstate } from '../fixtures/estate';
import { webEstate } from '../fixtures/web-estate';
import { readSynthesized, ESTATES } from '../support/synthesized';
import { loadEstate } from '../../stacks/config/load-estate';

function commandsOf(estate: Estate): string[] {
  return deploymentSteps(estate).steps.flatMap((step) => step.commands ?? []);
}

/** Names of the stacks in the order in which the steps deploy them first. */
function deployedStacks(estate: Estate): string[] {
  const names = commandsOf(estate).flatMap((command) => {
    const match = /npx cdktf deploy (.*)$/.exec(command);
    return (match?.[1] ?? '').split(' ').filter((word) => word !== '' && !word.startsWith('--'));
  });
  return [...new Set(names)];
}

function textOf(estate: Estate): string {
  return JSON.stringify(deploymentSteps(estate).steps);
}

interface Manifest {
  readonly stacks: Readonly<Record<string, { readonly dependencies: readonly string[] }>>;
}

describe('the way from nothing to live', () => {
  it.each(ESTATES)('deploys every stack of %s, each after those that it depends on', (name) => {
    const loaded = loadEstate(`estates/${name}`);
    if (loaded.kind !== 'estate') throw new Error(`${name} doesn't load`);
    const order = deployedStacks(loaded.estate);
    const { stacks } = readSynthesized<Manifest>(name, 'manifest.json');
    expect([...order].sort()).toEqual(Object.keys(stacks).sort());
    for (const [stack, { dependencies }] of Object.entries(stacks)) {
      for (const earlier of dependencies) {
        expect([earlier, order.indexOf(earlier) <= order.indexOf(stack)]).toEqual([earlier, true]);
      }
    }
  });

  it('deploys what the hubs name, zones and DDoS plan, before the hubs', () => {
    const order = deployedStacks(testEstate());
    expect(order.indexOf('shared-network')).toBeLessThan(order.indexOf('connectivity-uksouth'));
  });

  it('tells cdktf that earlier stacks are there, in every deployment but the first', () => {
    const deployments = commandsOf(testEstate()).filter((command) => command.includes('cdktf deploy'));
    expect(deployments[0]).toBe(
      'RIDGEWAY_ESTATE=estates/sample npx cdktf deploy bootstrap-uksouth bootstrap-ukwest',
    );
    for (const later of deployments.slice(1)) expect(later).toContain('--ignore-missing-stack-dependencies');
  });

  it('knows nothing as done of an estate whose deployed.yaml is empty', () => {
    expect(deploymentSteps(testEstate()).steps.filter((step) => step.done)).toEqual([]);
  });

  it('ticks off what deployed.yaml has', () => {
    const guid = '00000000-0000-4000-8000-0000000000a1';
    const deployed = {
      workspaces: { uksouth: guid, ukwest: guid },
      identities: { uksouth: { plan: guid, apply: guid }, ukwest: { plan: guid } },
      dnsPrivateResolver: { ukwest: '2026-12-01' },
      servicePrincipals: {},
      evidenced: {},
    };
    const done = deploymentSteps(testEstate({ deployed })).steps.filter((step) => step.done);
    expect(done.map((step) => step.text.split(/[:.]/)[0])).toEqual([
      expect.stringContaining('See whether UK West offers DNS Private Resolver'),
      expect.stringContaining('deployment identities of UK South'),
      expect.stringContaining("Deploy each region's workspace"),
      expect.stringContaining('workspace of UK South'),
      expect.stringContaining('workspace of UK West'),
    ]);
  });

  it.each(ESTATES)(
    'has a step for each act of %s that people evidence, in that order, and ticks it off',
    (name) => {
      const loaded = loadEstate(`estates/${name}`);
      if (loaded.kind !== 'estate') throw new Error(`${name} doesn't load`);
      const { estate } = loaded;
      const ids = handActs(estate).map(({ id }) => id);
      const asked = ({ text }: Step) => /as evidenced\.(\S+)\.$/.exec(text)?.[1] ?? [];
      expect(deploymentSteps(estate).steps.flatMap(asked)).toEqual(ids);
      expect(new Set(ids).size).toBe(ids.length);
      for (const act of ids) {
        const deployed = { ...estate.deployed, evidenced: { [act]: '2026-12-01' } };
        const done = deploymentSteps({ ...estate, deployed }).steps.filter((step) => step.done);
        expect(done.flatMap(asked)).toEqual([act]);
      }
    },
  );

  it('deploys ways in after the workloads that they lead to, and the outer wall last', () => {
    const estate = webEstate();
    const order = deployedStacks({ ...estate, platform: { ...estate.platform, outerWall: true } });
    expect(order.slice(order.indexOf('workload-website-uksouth'))).toEqual([
      'workload-website-uksouth',
      'workload-website-ukwest',
      'global-website',
      'edge-forms-uksouth',
      'edge-forms-ukwest',
      'global-forms',
      'outer-wall',
    ]);
  });

  it('switches encryption at host on before the first machine', () => {
    const commands = commandsOf(webEstate());
    const indexOf = (part: string) => commands.findIndex((command) => command.includes(part));
    expect(indexOf('EncryptionAtHost')).toBeGreaterThan(-1);
    expect(indexOf('EncryptionAtHost')).toBeLessThan(indexOf('workload-website-uksouth'));
  });

  it('asks for no key where there is no tunnel', () => {
    expect(textOf(testEstate())).not.toContain('pre-shared');
  });

  it('asks for the key of every tunnel of both hubs, by the name of its connection', () => {
    const keys = commandsOf(estateWithDatacentre()).filter((command) => command.includes('shared-key'));
    expect(keys).toHaveLength(4);
    expect(keys[0]).toContain('--connection-name con-old-datacentre-a-uks --value "$KEY"');
  });

  it('makes deployment environments only where a repository is named', () => {
    expect(textOf(testEstate())).not.toContain('gh api');
    const estate = testEstate();
    const named = testEstate({ platform: { ...estate.platform, repository: 'example/estate' } });
    expect(commandsOf(named)).toContain('gh api --method PUT repos/example/estate/environments/plan-uksouth');
  });
});
