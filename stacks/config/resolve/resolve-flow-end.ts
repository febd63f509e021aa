import { Site } from '../../../constructs/model/estate';
import { FlowEnd, OutsideService, Tier } from '../../../constructs/model/flow';
import { PLATFORM_ENDPOINTS } from '../../../constructs/model/tables/platform-endpoints';
import { pathText } from '../path-text';
import { didYouMean, suggest } from '../suggest';
import { EstateReader } from './estate-reader';
import { PlacedText } from './one-or-more';
import { SpokePlan } from './resolve-spokes';

/** What ends of flows may name. */
export interface FlowSurroundings {
  readonly spokes: ReadonlyMap<string, SpokePlan>;
  readonly sites: ReadonlyMap<string, Site>;
  readonly outside: ReadonlyMap<string, OutsideService>;
}

const FORMS = '<spoke>/<tier>, site:<datacentre>, platform:<endpoint>, outside:<name> or published:<service>';
const KINDS = ['site', 'platform', 'outside', 'published'] as const;

const ADDRESS = /^[\d.]+(\/\d+)?$|^[0-9a-f]*:[0-9a-f]*:[0-9a-f:]*(\/\d+)?$/i;

/**
 * What the end of a flow names; undefined, and a problem, if there is no such thing.
 * @param home spoke that the flow is written beside, whose tiers go by their own names
 */
export function resolveFlowEnd(
  reader: EstateReader,
  { text, path }: PlacedText,
  around: FlowSurroundings,
  home?: string,
): FlowEnd | undefined {
  if (ADDRESS.test(text)) {
    reader.report(path, {
      message: `${pathText(path)} is "${text}"`,
      allowed: `a name, never an address: ${FORMS}`,
      fix: 'name it: declare it under outside or sites, or write <spoke>/<tier>',
    });
    return undefined;
  }
  const [kind = '', name] = text.split(':');
  if (name !== undefined) return namedEnd(reader, { text, path }, kind, name, around);
  const tier = resolveTier(reader, { text, path }, around, home);
  return tier && { kind: 'tier', ...tier };
}

/**
 * The tier that `<spoke>/<tier>`, or a tier's own name beside its spoke, stands for; undefined, and a problem, if there is no
 * such tier.
 */
export function resolveTier(
  reader: EstateReader,
  { text, path }: PlacedText,
  { spokes }: Pick<FlowSurroundings, 'spokes'>,
  home?: string,
): Tier | undefined {
  const [first = '', second, ...rest] = text.split('/');
  const spoke = second === undefined ? home : first;
  const tier = second ?? first;
  if (spoke === undefined || text.includes(':') || text.includes('.') || rest.length > 0) {
    reader.report(path, {
      message: `${pathText(path)} is "${text}"`,
      allowed: home === undefined ? '<spoke>/<tier>' : "one of the spoke's tiers, or <spoke>/<tier>",
      fix: text.includes('.')
        ? 'declare the host under outside, and write outside:<name>'
        : 'write one such as website/web',
    });
    return undefined;
  }
  const plan = reader.lookUp(path, spoke, 'spokes', spokes);
  const tiers = plan?.tiers.map((known) => known.name) ?? [];
  if (!plan || !tiers.includes(tier)) {
    if (plan && reader.isWellFormed('spokes')) {
      reader.report(path, {
        message: `${pathText(path)} is "${text}", and spoke "${spoke}" has no tier "${tier}"`,
        allowed: `its tiers are ${tiers.join(', ')}`,
        fix: didYouMean(tier, tiers, second === undefined ? 'write <spoke>/<tier>' : 'write one of these'),
      });
    }
    return undefined;
  }
  return { spoke, tier };
}

function namedEnd(
  reader: EstateReader,
  { text, path }: PlacedText,
  kind: string,
  name: string,
  around: FlowSurroundings,
): FlowEnd | undefined {
  switch (kind) {
    case 'site':
      return siteEnd(reader, { text: name, path }, around);
    case 'platform':
      return platformEnd(reader, { text: name, path });
    case 'outside':
      return reader.lookUp(path, name, 'outside', around.outside) && { kind, name };
    case 'published': {
      const services = new Map(Object.entries(reader.file.published));
      return reader.lookUp(path, name, 'published', services) && { kind, service: name };
    }
    default: {
      const near = suggest(kind, KINDS);
      reader.report(path, {
        message: `${pathText(path)} is "${text}"`,
        allowed: FORMS,
        fix: near === undefined ? 'write one of these' : `did you mean ${near}:${name}?`,
      });
      return undefined;
    }
  }
}

function siteEnd(
  reader: EstateReader,
  { text, path }: PlacedText,
  { sites }: FlowSurroundings,
): FlowEnd | undefined {
  const site = reader.lookUp(path, text, 'sites', sites);
  if (site?.kind === 'office') {
    reader.report(path, {
      message: `${pathText(path)} is "site:${text}", which is an office`,
      allowed: 'an office has no tunnel: its network is the Internet (RA-3)',
      fix: 'publish the service: published, by app-proxy or private-access',
    });
    return undefined;
  }
  return site && { kind: 'site', site: text };
}

function platformEnd(reader: EstateReader, { text, path }: PlacedText): FlowEnd | undefined {
  const known = PLATFORM_ENDPOINTS.map(({ id }) => id);
  if (!known.includes(text)) {
    reader.report(path, {
      message: `${pathText(path)} is "platform:${text}", which the table of platform endpoints doesn't have`,
      allowed: `one of ${known.join(', ')}`,
      fix: didYouMean(text, known, "write one of these, or declare somebody else's service under outside"),
    });
    return undefined;
  }
  return { kind: 'platform', endpoint: text };
}
