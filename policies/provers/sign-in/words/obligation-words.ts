import { findDirectoryRole } from '../../../../constructs/model/tables/directory-roles';
import { Exception, Obligation } from '../model';
import { clientWords, deviceWords, flowWords, platformWords, riskWords } from './condition-words';
import { and, capital, or } from './lists';
import { Names } from './names';

const DEMANDS: Readonly<Record<Obligation['demand'], string>> = {
  blocked: 'to be blocked',
  mfa: 'multi-factor authentication',
  'phishing-resistant': 'a phishing-resistant method',
  'managed-device': 'a managed device',
};

const KINDS: Readonly<Record<Exclude<Obligation['who'], object>, string>> = {
  everyone: 'everyone',
  members: 'every member',
  guests: 'every guest',
  administrators: 'every administrator',
  workloads: 'every declared workload',
  strangers: 'whoever is of no declared persona',
};

/** `a phishing-resistant method`, as what a demand asks for. */
export function demandWords(demand: Obligation['demand']): string {
  return DEMANDS[demand];
}

/** An obligation as a sentence: `Every member needs a managed device for everything but the virtual desktops.` */
export function obligationWords(names: Names, { who, when, demand }: Obligation): string {
  const people =
    typeof who === 'string'
      ? KINDS[who]
      : `whoever is of ${or(who.personas.map((id) => personaTitle(names, id)))}`;
  const parts = [people, ...whenWords(names, when)].join(' ');
  const target = whatWords(names, when);
  const ends = demand === 'blocked' ? `is blocked from ${target}` : `needs ${DEMANDS[demand]} for ${target}`;
  return `${capital(parts)} ${ends}.`;
}

/** What a declared exception lets be, as a sentence. */
export function exceptionWords(names: Names, exception: Exception): string {
  const { obligations, who, applications, deviceStates, locations, instead } = exception;
  const device = deviceWords(deviceStates.length === 0 ? [] : deviceStates);
  const parts = [
    who.length === 0 ? 'everyone' : or(who.map((id) => exceptedWords(names, id))),
    ...(device === '' ? [] : [`on ${device}`]),
    ...(locations.length === 0 ? [] : [`from ${or(locations.map((id) => names.location(id)))}`]),
  ].join(' ');
  const to = applications.length === 0 ? '' : ` for ${or(applications.map((id) => names.application(id)))}`;
  const still = instead ? `, but needs ${DEMANDS[instead]}` : '';
  const until = exception.expires ? `, until ${exception.expires}` : '';
  return `${capital(parts)} is excepted from ${and(obligations.map((id) => titleOf(names, id)))}${to}${still}${until}.`;
}

function whenWords(names: Names, when: Obligation['when']): readonly string[] {
  const platform = when.platforms ? platformWords(when.platforms) : '';
  return [
    when.clientApps ? clientWords(when.clientApps) : '',
    platform === '' ? '' : `under ${platform}`,
    when.flows ? flowWords(when.flows) : '',
    when.userRisk ? riskWords(when.userRisk, 'user risk') : '',
    when.signInRisk ? riskWords(when.signInRisk, 'sign-in risk') : '',
    when.servicePrincipalRisk ? riskWords(when.servicePrincipalRisk, 'service principal risk') : '',
    when.outsideLocations ? `from outside ${or(when.outsideLocations.map((id) => names.location(id)))}` : '',
  ].filter((phrase) => phrase !== '');
}

function whatWords(names: Names, { targets, applications, otherApplications }: Obligation['when']): string {
  const everything = targets === 'applications' ? 'every application' : 'everything';
  const what = applications ? or(applications.map((id) => names.application(id))) : everything;
  return otherApplications
    ? `${what} but ${and(otherApplications.map((id) => names.application(id)))}`
    : what;
}

function personaTitle(names: Names, id: string): string {
  return names.model.intent?.personas.find((persona) => persona.id === id)?.title ?? id;
}

function titleOf(names: Names, id: string): string {
  return names.model.intent?.obligations.find((obligation) => obligation.id === id)?.title ?? id;
}

/** Who an exception is for: a persona, a group, a role, or else a user. */
function exceptedWords(names: Names, id: string): string {
  const { intent, groups } = names.model;
  const persona = intent?.personas.find((one) => one.id === id);
  if (persona) return persona.title;
  if (groups.some((group) => group.id === id)) return `a member of ${names.group(id)}`;
  return findDirectoryRole(id) ? `a holder of ${names.role(id)}` : names.user(id);
}
