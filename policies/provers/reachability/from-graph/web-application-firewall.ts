import { Block, Reference, Resource } from '../../../graph/graph';
import { Maybe, TerminatingNode } from '../model';
import { labelOf } from './identity';
import { isUnknown, notRead, switchAt, wordAt } from './maybe';

export type FirewallMode = NonNullable<TerminatingNode['webApplicationFirewall']>;

const MODES = ['Prevention', 'Detection'] as const;

/** What a policy of an application gateway does. */
export function gatewayPolicyMode(reference: Reference, what: string): FirewallMode {
  if (reference.kind !== 'resource') return notRead(reference, what);
  const { resource } = reference;
  const [settings] = resource.blocks('policy_settings');
  return settings === undefined
    ? 'Prevention'
    : modeOf(settings, 'mode', 'Prevention', `the mode of ${labelOf(resource)}`);
}

/** What a policy of Front Door does. */
export function frontDoorPolicyMode(reference: Reference, what: string): FirewallMode {
  if (reference.kind !== 'resource') return notRead(reference, what);
  return modeOf(reference.resource, 'mode', undefined, `the mode of ${labelOf(reference.resource)}`);
}

/** What an application gateway's own configuration does. */
export function ownConfigurationMode(block: Block, resource: Resource): FirewallMode {
  return modeOf(block, 'firewall_mode', undefined, `the firewall mode of ${labelOf(resource)}`);
}

/** The weakest of several: what passes one passes all. Unknown if one is that may be weaker. */
export function weakest(modes: readonly FirewallMode[]): FirewallMode {
  if (modes.length === 0 || modes.includes('none')) return 'none';
  return modes.find(isUnknown) ?? (modes.includes('Detection') ? 'Detection' : 'Prevention');
}

function modeOf(
  block: Block,
  path: string,
  otherwise: (typeof MODES)[number] | undefined,
  what: string,
): Maybe<'Prevention' | 'Detection' | 'none'> {
  const enabled = switchAt(block, 'enabled', true, `whether ${what.replace('the ', 'a ')} applies`);
  if (isUnknown(enabled)) return enabled;
  return enabled ? wordAt(block, path, MODES, otherwise, what) : 'none';
}
