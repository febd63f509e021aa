import { booleanOf, numberOf, textOf } from '../../../graph/attribute';
import { Block, Resource } from '../../../graph/graph';
import { Control, CONTROLS, Grant, Session } from '../model';
import { Identities } from './identities';
import { ANYTHING, NOTHING, single, Single, wordsOf } from './lists';

/** Session controls that ask for nothing more of who signs in. [6] Others, such as token protection, may turn somebody away. */
const HARMLESS = new Set([
  'application_enforced_restrictions_enabled',
  'cloud_app_security_policy',
  'continuous_access_evaluation',
  'disable_resilience_defaults',
  'persistent_browser_mode',
  'sign_in_frequency',
  'sign_in_frequency_authentication_type',
  'sign_in_frequency_interval',
  'sign_in_frequency_period',
]);

const GRANTS = new Set([
  'authentication_strength_policy_id',
  'built_in_controls',
  'custom_authentication_factors',
  'operator',
  'terms_of_use',
]);

/** What a policy asks for. A session control that nobody has modelled is one more demand, whatever the operator joins. */
export function grantOf(identities: Identities, resource: Resource): Grant | undefined {
  const written = grantIn(identities, resource, single(resource, 'grant_controls'));
  if (!saysMore(single(resource, 'session_controls'), HARMLESS)) return written;
  if (written === undefined) return { ...EMPTY, operator: 'AND', controls: ANYTHING };
  const { controls, strength, terms, custom } = written;
  const parts =
    controls.values.length + terms.values.length + custom.values.length + (strength === undefined ? 0 : 1);
  const isOne = parts <= 1 && !controls.open && !terms.open && !custom.open;
  return {
    ...written,
    operator: isOne ? 'AND' : written.operator,
    controls: { ...controls, open: true },
  };
}

const EMPTY: Pick<Grant, 'terms' | 'custom'> = { terms: NOTHING, custom: NOTHING };

function grantIn(identities: Identities, resource: Resource, grant: Single): Grant | undefined {
  if (grant === 'absent') return undefined;
  if (grant === 'unknown') return { ...EMPTY, operator: 'unknown', controls: ANYTHING };
  const { block } = grant;
  const operator = textOf(block.get('operator'));
  const strength = identities.only(resource, `${block.path}.authentication_strength_policy_id`, 'path');
  return {
    operator: operator === 'AND' || operator === 'OR' ? operator : 'unknown',
    controls: controlsIn(grant),
    ...(strength === undefined || strength === '' ? {} : { strength }),
    terms: identities.listed(resource, block, 'terms_of_use', 'object'),
    custom: identities.listed(resource, block, 'custom_authentication_factors', 'object'),
  };
}

/** The provider's words for controls are the model's; what else is asked for is joined by the operator, too. */
function controlsIn(grant: { readonly block: Block }): Grant['controls'] {
  const controls = wordsOf<Control>(grant.block, 'built_in_controls', CONTROLS);
  return saysMore(grant, GRANTS) ? { ...controls, open: true } : controls;
}

function saysMore(controls: Single, known: ReadonlySet<string>): boolean {
  if (controls === 'absent') return false;
  return controls === 'unknown' || controls.block.keys().some((name) => !known.has(name));
}

/** Session controls, for words. */
export function sessionOf(resource: Resource): Session | undefined {
  const session = single(resource, 'session_controls');
  if (session === 'absent' || session === 'unknown') return undefined;
  const { block } = session;
  const persistent = textOf(block.get('persistent_browser_mode'));
  const parts: Session = {
    signInFrequency: frequencyIn(block),
    persistentBrowser: persistent === 'always' || persistent === 'never' ? persistent : undefined,
    appEnforcedRestrictions: booleanOf(block.get('application_enforced_restrictions_enabled')),
    cloudAppSecurity: textOf(block.get('cloud_app_security_policy')),
  };
  const written = Object.entries(parts).filter(([, part]) => part !== undefined && part !== '');
  return written.length === 0 ? undefined : Object.fromEntries(written);
}

function frequencyIn(block: Block): Session['signInFrequency'] {
  if (textOf(block.get('sign_in_frequency_interval')) === 'everyTime') return 'every-time';
  const count = numberOf(block.get('sign_in_frequency'));
  if (count === undefined || count === 0) return undefined;
  return { hours: textOf(block.get('sign_in_frequency_period')) === 'days' ? count * 24 : count };
}
