import { ApplicationSuite, applicationsOf } from '../../../../constructs/model/tables/applications';
import {
  BASELINE_SCOPES,
  OTHER_ADMIN_PORTAL,
  OTHER_APPLICATION,
  OTHER_OFFICE_365,
  UNLISTED_RESOURCE,
} from '../sign-in';
import { SignInModel } from '../model';
import { and, or } from './lists';
import { Names } from './names';

/** What is signed in to, apart by verb: resources are reached, user actions are done. */
export interface TargetWords {
  /** `Office 365 or Teams`, `anything but the virtual desktops`; absent if only user actions are meant. */
  readonly resources?: string;
  /** `register a device`, `register security information`. */
  readonly actions: readonly string[];
}

const STAND_INS = [
  OTHER_APPLICATION,
  UNLISTED_RESOURCE,
  BASELINE_SCOPES,
  OTHER_OFFICE_365,
  OTHER_ADMIN_PORTAL,
];

/** Words for suites, and what they hold. [11] */
const SUITES = [
  { word: 'Office365', rest: OTHER_OFFICE_365, named: idsOf('Office365') },
  { word: 'MicrosoftAdminPortals', rest: OTHER_ADMIN_PORTAL, named: idsOf('MicrosoftAdminPortals') },
];

const WORDS = new Set(['All', 'None', ...SUITES.map(({ word }) => word)]);

const ACTIONS: Readonly<Record<string, string>> = {
  'urn:user:registersecurityinfo': 'register security information',
  'urn:user:registerdevice': 'register a device',
};

/** Words for the targets that a condition allows; none given: anything. */
export function targetWords(
  names: Names,
  values: readonly string[] | undefined,
  except?: readonly string[],
): TargetWords {
  if (!values) return { resources: 'anything', actions: [] };
  const actions = values.filter(isAction).sort();
  const resources = values.filter((value) => !isAction(value));
  return {
    ...(resources.length === 0 ? {} : { resources: resourceWords(names, resources, except) }),
    actions: actions.map((action) => actionWords(action)),
  };
}

/** `register a device`. */
export function actionWords(action: string): string {
  return ACTIONS[action] ?? `carry out ${action}`;
}

/** `what the authentication context c1 protects`. */
export function contextWords(names: Names, context: string): string {
  return names.model.names.get(context) ?? `what the authentication context ${context} protects`;
}

/** Applications that policies or the intent name, without words for many. */
export function mentionedApplications({ policies, intent }: SignInModel): readonly string[] {
  const ofPolicies = policies.flatMap(({ targets }) =>
    targets.kind === 'applications'
      ? [...targets.applications.include.values, ...targets.applications.exclude.values]
      : [],
  );
  const ofIntent = [
    ...(intent?.obligations ?? []).flatMap(({ when }) => [
      ...(when.applications ?? []),
      ...(when.otherApplications ?? []),
    ]),
    ...(intent?.exceptions ?? []).flatMap(({ applications }) => applications),
  ];
  return [...new Set([...ofPolicies, ...ofIntent])].filter((id) => !WORDS.has(id)).sort();
}

/** Whether a word of Conditional Access, such as `Office365`, covers an application. */
export function memberOfSuite(word: string, application: string): boolean {
  const suite = SUITES.find((one) => one.word === word);
  return suite !== undefined && (suite.rest === application || suite.named.includes(application));
}

function resourceWords(
  names: Names,
  values: readonly string[],
  except: readonly string[] | undefined,
): string {
  const contexts = contextsOf(names.model);
  const word = (value: string) =>
    contexts.includes(value) ? contextWords(names, value) : names.application(value);
  const missing = (
    except ??
    [...mentionedApplications(names.model), ...STAND_INS, ...contexts].filter(
      (value) => !values.includes(value),
    )
  ).filter((value) => !isAction(value));
  const all = [...values, ...missing];
  const isWide = values.includes(OTHER_APPLICATION) && values.includes(UNLISTED_RESOURCE);
  if (!isWide) return or(collapsed(values, all).map(word));
  const isApart = contexts.length > 0 && contexts.every((context) => missing.includes(context));
  const left = collapsed(isApart ? missing.filter((value) => !contexts.includes(value)) : missing, all);
  const anything = isApart ? 'any application' : 'anything';
  return left.length === 0 ? anything : `${anything} but ${and(left.map(word))}`;
}

/** A suite of which all that is told apart is there, as one word; suites and named applications first. */
function collapsed(values: readonly string[], all: readonly string[]): readonly string[] {
  const whole = SUITES.filter(
    ({ rest, named }) =>
      values.includes(rest) && named.every((id) => values.includes(id) || !all.includes(id)),
  );
  const within = new Set(whole.flatMap(({ rest, named }) => [rest, ...named]));
  const left = values.filter((value) => !within.has(value));
  return [
    ...whole.map(({ word }) => word),
    ...left.filter((value) => !STAND_INS.includes(value)),
    ...STAND_INS.filter((value) => left.includes(value)),
  ];
}

function contextsOf({ policies }: SignInModel): readonly string[] {
  return policies.flatMap(({ targets }) =>
    targets.kind === 'authentication-contexts' ? targets.contexts.values : [],
  );
}

function isAction(value: string): boolean {
  return value.startsWith('urn:');
}

function idsOf(suite: ApplicationSuite): readonly string[] {
  return applicationsOf(suite).map(({ id }) => id);
}
