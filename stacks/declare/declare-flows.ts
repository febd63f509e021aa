import { blockFlows } from '../../constructs/model/block-flows';
import { Estate } from '../../constructs/model/estate';
import { Flow } from '../../constructs/model/flow';
import { partResourceIds } from '../../constructs/model/part-resource-ids';
import { endText } from '../../constructs/model/flow-end-text';
import { allFlows, carrierFlow, pairsOf, PlacedEnd } from '../../constructs/model/flow-pairs';
import { findPlatformEndpoint } from '../../constructs/model/platform-endpoint';
import { spokeNetworkName, tierSubnetName } from '../../constructs/model/platform-ids';
import { DeclaredEnd, DeclaredFlow, DeclaredPublished } from '../../policies/declaration/declaration';
import { serviceBehind } from './declare-services';

/** Everything that may speak: what is written, then what published services, blocks and carriers imply. */
export function declareFlows(estate: Estate): readonly DeclaredFlow[] {
  const ofBlocks = new Set(blockFlows(estate).map(({ id }) => id));
  const implied = allFlows(estate).filter((flow) => !estate.flows.includes(flow));
  return [
    ...estate.flows.map((flow) => declareFlow(estate, flow, flow.kind)),
    ...implied.map((flow) => declareFlow(estate, flow, ofBlocks.has(flow.id) ? 'service' : 'published')),
    ...estate.carriers.map((carrier) => declareFlow(estate, carrierFlow(carrier), 'carrier')),
  ];
}

/** What people reach: services each with the flow behind its way in, then applications that Front Door reaches by itself. */
export function declarePublished(estate: Estate): readonly DeclaredPublished[] {
  return [
    ...estate.published.map(({ name, title, by, host, to }) => ({
      name,
      title,
      by,
      host,
      flow: `published/${name}`,
      service: serviceBehind(estate, to),
    })),
    ...estate.publishedApps.map(({ name, title, host, app }) => ({
      name,
      title,
      by: 'front-door' as const,
      host,
      apps: partResourceIds(estate, { kind: 'block', ...app }),
      service: serviceBehind(estate, { spoke: app.spoke, name: app.block }),
    })),
  ];
}

function declareFlow(estate: Estate, flow: Flow, kind: DeclaredFlow['kind']): DeclaredFlow {
  const { id, ports, why, owner, until } = flow;
  const pairs = pairsOf(estate, flow).map(({ from, to }) => ({
    from: declareEnd(estate, from),
    to: declareEnd(estate, to),
  }));
  return { id, kind, pairs, ports, why, owner, until };
}

/** What is neither a tier nor a site is outside, named as the estate's files name it. */
function declareEnd(estate: Estate, end: PlacedEnd): DeclaredEnd {
  switch (end.kind) {
    case 'tier':
      return {
        kind: 'subnet',
        network: spokeNetworkName(end.spoke, end.network),
        subnet: tierSubnetName(end.subnet.name),
      };
    case 'site':
      return { kind: 'site', site: end.site };
    case 'platform': {
      const { fqdns, fqdnTags, serviceTags } = findPlatformEndpoint(end.endpoint);
      return outside(endText(end), { fqdns, fqdnTags, serviceTags });
    }
    case 'outside': {
      const { fqdns, ranges } = named(estate.outside, end.name);
      return outside(endText(end), { fqdns, ranges: ranges.map(String) });
    }
    case 'published': {
      const { host } = named([...estate.published, ...estate.publishedApps], end.service);
      return outside(endText(end), { fqdns: host === undefined ? [] : [host] });
    }
  }
}

type Outside = Extract<DeclaredEnd, { kind: 'outside' }>;

function outside(name: string, known: Partial<Omit<Outside, 'kind' | 'name'>>): Outside {
  return { kind: 'outside', name, fqdns: [], fqdnTags: [], serviceTags: [], ranges: [], ...known };
}

function named<Part extends { readonly name: string }>(parts: readonly Part[], name: string): Part {
  const part = parts.find((candidate) => candidate.name === name);
  if (!part) {
    throw new RangeError(
      `the estate declares no "${name}", only ${parts.map((known) => known.name).join(', ')}`,
    );
  }
  return part;
}
