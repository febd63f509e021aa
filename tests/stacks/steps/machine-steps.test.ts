import { ServerRole } from '../../../constructs/model/flow';
import { beforeMachinesSteps, machineSteps } from '../../../stacks/steps/machine-steps';
import { testEstate } from '../../fixtures/estate';
import { WEB_SERVERS, webEstate } from '../../fixtures/web-estate';

const textsFor = (...roles: readonly ServerRole[]) =>
  machineSteps(webEstate({ servers: roles.map((role) => ({ ...WEB_SERVERS, name: role, role })) })).map(
    ({ text }) => text,
  );

describe('the steps of machines', () => {
  it('are none where there are no machines', () => {
    expect([...beforeMachinesSteps(testEstate()), ...machineSteps(testEstate())]).toEqual([]);
  });

  it('switch encryption at host on in the subscriptions that hold machines, and in no other', () => {
    const [step] = beforeMachinesSteps(webEstate());
    expect(step!.commands).toEqual([
      'az feature register --namespace Microsoft.Compute --name EncryptionAtHost --subscription 00000000-0000-4000-8000-000000000002',
      'az provider register --namespace Microsoft.Compute --subscription 00000000-0000-4000-8000-000000000002',
    ]);
  });

  it.each([
    ['domain-controller', 'Promote'],
    ['synchronisation', 'Cloud Sync'],
    ['app-proxy-connector', 'register each as an Application Administrator'],
    ['private-access-connector', 'Make a provisioning key'],
    ['log-streaming', 'log streaming'],
  ] as const)('enrol each group of the role %s', (role, words) => {
    const texts = textsFor(role);
    expect(texts).toHaveLength(2);
    expect(texts[1]).toContain(words);
    expect(texts[1]).toContain(`website/${role}`);
  });

  it('enrol nothing of the other roles', () => {
    expect(textsFor('web', 'decoy', 'server', 'session-border-controller')).toHaveLength(1);
  });
});
