import { Estate } from './estate';
import { Flow, FlowEnd, FlowPorts } from './flow';
import { ReplicatedGroup, replicatedGroups } from './recovery-needs';
import { PRIVATE_ENDPOINT_TIER } from './private-endpoint-places';

const HTTPS: FlowPorts = { protocol: 'tcp', first: 443, last: 443 };

/** What machines that are copied to the other region have to reach: Site Recovery, and the account that their writes wait in. */
export function recoveryFlows(estate: Estate): readonly Flow[] {
  return replicatedGroups(estate).flatMap((replicated) => [
    flowOf(
      replicated,
      'service',
      { kind: 'platform', endpoint: 'site-recovery' },
      'Site Recovery directs the copy',
    ),
    flowOf(
      replicated,
      'cache',
      { kind: 'tier', spoke: replicated.spoke.name, tier: PRIVATE_ENDPOINT_TIER },
      'what machines write waits here until it is copied',
    ),
  ]);
}

function flowOf({ group, spoke }: ReplicatedGroup, what: string, to: FlowEnd, why: string): Flow {
  return {
    id: `recovery/${group.spoke}/${group.name}-${what}`,
    kind: 'service',
    from: [{ kind: 'tier', spoke: group.spoke, tier: group.tier }],
    to: [to],
    ports: [HTTPS],
    why,
    owner: spoke.owner,
    reach: 'region',
    position: group.position,
  };
}
