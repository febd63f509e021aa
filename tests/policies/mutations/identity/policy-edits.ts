import { Change, remove } from '../stack-json';
import { Flips, flips } from './flips';
import {
  addressOf,
  askForAnything,
  BREAK_GLASS_GROUP,
  clientId,
  grantOf,
  groupId,
  MULTI_FACTOR_STRENGTH,
  onPolicy,
  PolicyJson,
} from './policy-json';

/** What is expected of an edit: one word for each, `off` for the three by which a policy does nothing any more. */
export const EDIT_KINDS = [
  'off',
  'group',
  'application',
  'trusted',
  'platforms',
  'modern',
  'operator',
  'weaker',
  'breakGlass',
] as const;
export type EditKind = (typeof EDIT_KINDS)[number];

/** A policy to edit, and what the edits take besides. */
export interface EditedPolicy {
  /** Name in the stack, without `policies-`. */
  readonly policy: string;
  /** Group that is left out. */
  readonly group: string;
  /** Application that is left out. */
  readonly application: string;
  /** Strength that is asked for instead of the policy's own. */
  readonly strength: 'anything' | 'multi-factor';
}

/** One way in which people change a policy by hand. */
export interface PolicyEdit {
  readonly kind: EditKind;
  readonly name: (edited: EditedPolicy) => string;
  readonly change: (edited: EditedPolicy) => Change;
  /** What flips whichever policy it is, if the baseline lists it. */
  readonly always?: (policy: string) => Flips;
}

const KNOWN_PLATFORMS = ['android', 'iOS', 'linux', 'macOS', 'windows', 'windowsPhone'];

const edits =
  (edit: (policy: PolicyJson, edited: EditedPolicy) => void) =>
  (edited: EditedPolicy): Change =>
    onPolicy(edited.policy, (policy) => edit(policy, edited));

const isNotEnforced = (policy: string) => flips('identity/baseline-complete', policy);

/** The edits. */
export const POLICY_EDITS: readonly PolicyEdit[] = [
  {
    kind: 'off',
    name: () => 'is deleted',
    change: ({ policy }) => remove(addressOf(policy)),
    always: (policy) => flips('identity/baseline-complete', `policies.${policy.toUpperCase()}`),
  },
  {
    kind: 'off',
    name: () => 'is disabled',
    change: edits((policy) => (policy.state = 'disabled')),
    always: isNotEnforced,
  },
  {
    kind: 'off',
    name: () => 'only reports',
    change: edits((policy) => (policy.state = 'enabledForReportingButNotEnforced')),
    always: isNotEnforced,
  },
  {
    kind: 'group',
    name: ({ group }) => `leaves out the group ${group}`,
    change: edits(({ conditions: { users } }, { group }) => {
      users.excluded_groups = [...(users.excluded_groups ?? []), groupId(group)];
    }),
  },
  {
    kind: 'application',
    name: ({ application }) => `leaves out the application ${application}`,
    change: edits(({ conditions: { applications } }, { application }) => {
      applications.excluded_applications = [
        ...(applications.excluded_applications ?? []),
        clientId(application),
      ];
    }),
  },
  {
    kind: 'trusted',
    name: () => 'leaves out trusted places',
    change: edits(({ conditions }) => {
      const { included_locations = ['All'], excluded_locations = [] } = conditions.locations ?? {};
      conditions.locations = {
        included_locations,
        excluded_locations: [...excluded_locations, 'AllTrusted'],
      };
    }),
  },
  {
    kind: 'platforms',
    name: () => 'names all known platforms',
    change: edits(({ conditions }) => {
      conditions.platforms = { ...conditions.platforms, included_platforms: KNOWN_PLATFORMS };
    }),
  },
  {
    kind: 'modern',
    name: () => 'is for browsers and modern clients only',
    change: edits(({ conditions }) => {
      conditions.client_app_types = ['browser', 'mobileAppsAndDesktopClients'];
    }),
  },
  {
    kind: 'operator',
    name: () => 'has the other operator',
    change: edits((policy) => {
      const grant = grantOf(policy);
      grant.operator = grant.operator === 'AND' ? 'OR' : 'AND';
    }),
  },
  {
    kind: 'weaker',
    name: ({ strength }) =>
      `asks for ${strength === 'anything' ? 'a strength that takes a password' : strength}`,
    change: ({ policy, strength }) =>
      strength === 'anything'
        ? askForAnything(policy)
        : onPolicy(policy, (json) => {
            grantOf(json).authentication_strength_policy_id = MULTI_FACTOR_STRENGTH;
          }),
  },
  {
    kind: 'breakGlass',
    name: () => 'is for break-glass accounts too',
    change: edits(({ conditions: { users } }) => {
      const others = users.excluded_groups?.filter((group) => group !== BREAK_GLASS_GROUP) ?? [];
      if (others.length > 0) users.excluded_groups = others;
      else delete users.excluded_groups;
    }),
    always: (policy) => flips('identity/break-glass-excluded', policy),
  },
];
