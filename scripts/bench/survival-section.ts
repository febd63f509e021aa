import type { SurvivalCost } from './survival';
import { thousands } from './thousands';

/** What the proofs of generated estates cost. */
export function survivalSection(costs: readonly SurvivalCost[]): string {
  const rows = costs.map(({ services, units, gates, events, cutSets, singles, cuts, claims }) => {
    const counts = [services, units, gates, events, cutSets].map(thousands);
    const times = [singles, cuts, claims].map(({ seconds }) => `${seconds.toFixed(2)} s`);
    const peak = Math.max(...[singles, cuts, claims].map(({ megabytes = 0 }) => megabytes));
    return `| ${[...counts, ...times].join(' | ')} | ${Math.round(peak)} MB |`;
  });
  return `## Survival

The flagship estate is proven in a process that has loaded its code and read the stacks: reading the model of what stands on
what from the graph, every claim with the chains of its witnesses, bounds of availability, all cut sets.

Generated estates: two regions, one with zones; a platform that all share, with firewalls, gateways, links, name resolution
and a directory; web applications in both regions, machines with replicas, databases that a person switches, services that
stand on others, machines that sleep while scaled in. Units are what can be lost, gates what puts them together. A process
that has loaded its code proves one that nothing has been asked of:

| services | units | gates | events | cut sets | every single failure | cut sets of up to three | all claims | peak memory |
|---:|---:|---:|---:|---:|---:|---:|---:|---:|
${rows.join('\n')}
`;
}
