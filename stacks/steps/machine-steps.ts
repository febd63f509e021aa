import { BlockKind } from '../../constructs/model/block';
import { Estate } from '../../constructs/model/estate';
import { Subscription } from '../../constructs/model/organisation';
import { connectorsAct, EnrolledGroup, enrolledGroups } from '../../constructs/model/hand-acts';
import { Step } from '../../policies/exhibit';
import { HandStep, handStep } from './hand-step';

/** What subscriptions need before the first machine. */
export function beforeMachinesSteps(estate: Estate): Step[] {
  const subscriptions = subscriptionsWithMachines(estate);
  if (subscriptions.length === 0) return [];
  return [
    {
      text: 'Switch on encryption at host in every subscription that machines are built in: without the feature Azure refuses them. It takes some minutes each.',
      commands: subscriptions.flatMap(({ id }) => [
        `az feature register --namespace Microsoft.Compute --name EncryptionAtHost --subscription ${id}`,
        `az provider register --namespace Microsoft.Compute --subscription ${id}`,
      ]),
      verification:
        '"az feature show --namespace Microsoft.Compute --name EncryptionAtHost --query properties.state" says Registered in each.',
    },
  ];
}

/** What machines need once they run, which no Terraform resource does. */
export function machineSteps(estate: Estate): Step[] {
  return [...software(estate), ...enrolledGroups(estate.servers).map((group) => enrol(estate, group))];
}

function software({ servers }: Estate): Step[] {
  if (servers.length === 0) return [];
  return [
    {
      text: 'Give those who run the machines the role Virtual Machine Administrator Login on their resource group, and install what each group is for: machines come with the bare image of the table. A newer image in the table changes no machine that is there; replace them one at a time with "terraform apply -replace".',
      verification: 'Each load balancer and gateway counts its machines as healthy.',
    },
  ];
}

function enrol(estate: Estate, group: EnrolledGroup): Step {
  return handStep(estate, connectorsAct(group), ENROLMENT[group.role](`${group.spoke}/${group.name}`));
}

const ENROLMENT = {
  'domain-controller': (machines) => ({
    text: `Promote ${machines} one after the other in a session on each ("dsregcmd /leave" first: a controller is a member of its own domain only), at the directory's own site for their region: database, logs and SYSVOL on the data disk, DNS server and global catalogue on, forwarders to the hub's firewall. From then on administrators of the domain sign in by Bastion, with accounts of the directory.`,
    verification:
      '"repadmin /replsummary" on any of them shows every controller, of both regions, without errors of the last hour; "dcdiag /test:dns" passes.',
  }),
  synchronisation: (machines) => ({
    text: `Install Entra Cloud Sync's provisioning agent on the machines ${machines} and register each as a Hybrid Identity Administrator: all that are registered serve one configuration, and any one of them is enough.`,
    verification:
      'The Entra admin centre shows every agent as active under Entra Connect, Cloud Sync, Agents, at least two a region.',
  }),
  'app-proxy-connector': (machines) => ({
    text: `Install the private network connector on the machines ${machines} and register each as an Application Administrator, all of a region in one connector group.`,
    verification:
      'The Entra admin centre shows every connector as active under Global Secure Access, Connect, Connectors.',
  }),
  'private-access-connector': (machines) => ({
    text: `Make a provisioning key for each region's connector group in Zscaler Private Access, for no more uses than machines, and enter it in a session on each of ${machines}: never in the estate, a script's output or custom data, which Terraform keeps in its state.`,
    verification: 'Zscaler Private Access shows every connector as connected, two a region at least.',
  }),
  'log-streaming': (machines) => ({
    text: `Deploy the certificate that Zscaler gives out for log streaming on ${machines}, and point its feeds at the log collectors.`,
    verification: 'Zscaler shows every feed as healthy, and records of the last hour stand in the workspace.',
  }),
} as const satisfies Readonly<Record<EnrolledGroup['role'], (machines: string) => HandStep>>;

/** Blocks that are machines. */
const MACHINE_BLOCKS: readonly BlockKind[] = ['scale-set', 'sql-machines', 'desktops'];

function subscriptionsWithMachines(estate: Estate): readonly Subscription[] {
  const withMachines = new Set([
    ...estate.servers.map(({ spoke }) => spoke),
    ...estate.blocks.filter(({ kind }) => MACHINE_BLOCKS.includes(kind)).map(({ spoke }) => spoke),
  ]);
  const spokes = estate.spokes.filter(({ name }) => withMachines.has(name));
  const ids = new Set(spokes.map(({ subscription }) => subscription.id));
  return estate.subscriptions.filter(({ id }) => ids.has(id));
}
