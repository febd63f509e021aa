import { Choice, ClientApp, CLIENT_APPS, Listed, PLATFORMS, Policy, Targets } from '../model';
import { clientWords, flowWords, platformName, riskWords } from './condition-words';
import { and, or } from './lists';
import { Names } from './names';
import { actionWords, contextWords } from './target-words';

/** What a policy is about: `signing in to everything but the virtual desktops`, `wanting to register a device`. */
export function targetsWords(names: Names, targets: Targets): string {
  switch (targets.kind) {
    case 'applications': {
      const { include, exclude } = targets.applications;
      const left = items(exclude, (id) => names.application(id));
      const what = or(items(include, (id) => applicationWord(names, id)));
      return `signing in to ${what}${left.length === 0 ? '' : ` but ${and(left)}`}`;
    }
    case 'user-actions':
      return `about to ${or(items(targets.actions, actionWords))}`;
    case 'authentication-contexts':
      return `signing in to ${or(items(targets.contexts, (id) => contextWords(names, id)))}`;
    case 'unknown':
      return 'signing in to what is not known';
  }
}

/** Conditions of a policy besides whom and what it is about, as people call them. */
export const CONDITIONS = {
  clientApps: 'client apps',
  platforms: 'platforms',
  locations: 'places',
  devices: 'devices',
  flows: 'flows',
  userRisk: 'user risk',
  signInRisk: 'sign-in risk',
  insiderRisk: 'insider risk',
  servicePrincipalRisk: 'service principal risk',
} as const satisfies Partial<Record<keyof Policy, string>>;
export type PolicyCondition = keyof typeof CONDITIONS;
export const POLICY_CONDITIONS = Object.keys(CONDITIONS) as PolicyCondition[];

/** The conditions of a policy, each as a phrase; one that is absent or matches everything is none. */
export function conditionsWords(names: Names, policy: Policy): readonly string[] {
  return POLICY_CONDITIONS.map((condition) => conditionWords(names, policy, condition)).filter(
    (phrase) => phrase !== '',
  );
}

/** One condition of a policy: `over Exchange ActiveSync`, `from outside HQ`; empty if it matches everything. */
export function conditionWords(names: Names, policy: Policy, condition: PolicyCondition): string {
  const { platforms, locations, devices, flows } = policy;
  switch (condition) {
    case 'clientApps':
      return clients(policy.clientApps);
    case 'platforms':
      return platforms ? platformsWords(platforms) : '';
    case 'locations':
      return locations ? locationsWords(names, locations) : '';
    case 'devices':
      return devices ? deviceFilterWords(devices) : '';
    case 'flows':
      return flows ? withOpen(flowWords(flows.values), flows.open) : '';
    case 'userRisk':
    case 'signInRisk':
    case 'insiderRisk':
    case 'servicePrincipalRisk': {
      const levels = policy[condition];
      return levels ? withOpen(riskWords(levels.values, CONDITIONS[condition]), levels.open) : '';
    }
  }
}

function clients({ values, open }: Policy['clientApps']): string {
  if (values.includes('all')) return '';
  const asked = values.map((term) => (term === 'easSupported' ? 'exchangeActiveSync' : term));
  const known = CLIENT_APPS.filter((client: ClientApp) => asked.includes(client));
  return withOpen(known.length === 0 ? 'with no client' : clientWords(known), open);
}

function platformsWords({ include, exclude }: NonNullable<Policy['platforms']>): string {
  const left = items(exclude, platformName);
  const isAll = include.values.includes('all');
  if (isAll && left.length === 0) return '';
  const what = isAll ? 'any platform' : or(items(include, platformName));
  // Which platforms are left tells more than the list of those that aren't.
  const named = PLATFORMS.filter(
    (platform) => platform !== 'unknown' && !exclude.values.includes(platform as never),
  );
  const rest =
    isAll && !exclude.open && named.length <= 1
      ? ` (${or([...named.map(platformName), 'an unknown one'])})`
      : '';
  return `under ${what}${left.length === 0 ? '' : ` but ${and(left)}`}${rest}`;
}

function locationsWords(names: Names, { include, exclude }: Choice): string {
  const left = items(exclude, (id) => names.location(id));
  const isAll = include.values.includes('All');
  if (isAll) return left.length === 0 ? '' : `from outside ${and(left)}`;
  const what = or(items(include, (id) => names.location(id)));
  return `from ${what === '' ? 'nowhere' : what}${left.length === 0 ? '' : ` but not from ${or(left)}`}`;
}

function deviceFilterWords({ mode, rule }: NonNullable<Policy['devices']>): string {
  if (mode === 'unknown') return 'on devices that a filter which is not known chooses';
  const what = rule === undefined ? 'a rule that is not known' : `the rule \`${rule}\``;
  return `on a device for which ${what} ${mode === 'include' ? 'is true' : 'is false'}`;
}

function applicationWord(names: Names, id: string): string {
  return id === 'All' ? 'everything' : id === 'None' ? 'nothing' : names.application(id);
}

function items<Value extends string>(list: Listed<Value>, word: (value: Value) => string): readonly string[] {
  return [...list.values.map(word), ...(list.open ? ['others that are not known'] : [])];
}

function withOpen(phrase: string, isOpen: boolean): string {
  return isOpen ? `${phrase} or others that are not known`.trim() : phrase;
}
