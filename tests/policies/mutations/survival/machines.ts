import { flips, together as all } from '../identity/flips';
import { Attributes, remove, resource, set, together } from '../stack-json';
import { falls, fallsWithDomain, lostWithRegion, lostWithTwo } from './flips';
import { SurvivalMutation } from './mutation';
import {
  APP_SCALING,
  FIRE,
  PAYMENTS,
  SOCIAL_CARE,
  TELEPHONY,
  VAULTS,
  WEB_BALANCER,
  WEB_RULE,
  WEB_SET,
} from './places';
import { scale } from './scale';

const OLD_WINDOWS: Attributes = {
  offer: 'WindowsServer',
  publisher: 'MicrosoftWindowsServer',
  sku: '2012-R2-Datacenter',
  version: 'latest',
};

const server = (group: string, number: number) =>
  `azurerm_windows_virtual_machine.servers-${group}-${number}-machine`;

/** Machines, scale sets, and what spreads and asks them. */
export const MACHINES: readonly SurvivalMutation[] = [
  {
    name: 'a scale set in one zone goes with it',
    stack: { name: SOCIAL_CARE, change: set(WEB_SET, { zones: ['1'] }) },
    flips: falls('social-care'),
  },
  {
    name: 'a scale set without zones stands in one that nobody knows',
    stack: { name: SOCIAL_CARE, change: set(WEB_SET, { zones: null }) },
    flips: falls('?social-care'),
  },
  {
    name: 'an autoscale minimum of one leaves a single instance at night',
    stack: { name: SOCIAL_CARE, change: scale(APP_SCALING, { minimum: 1 }) },
    flips: falls('social-care'),
  },
  {
    name: 'a rule without a probe goes on sending to a dead instance',
    stack: { name: SOCIAL_CARE, change: set(WEB_RULE, { probe_id: null }) },
    flips: falls('social-care'),
  },
  {
    name: 'a frontend in one zone takes everything behind it along',
    stack: {
      name: SOCIAL_CARE,
      change: (json) => {
        const [frontend] = resource(json, WEB_BALANCER)['frontend_ip_configuration'] as Attributes[];
        frontend!['zones'] = ['1'];
      },
    },
    flips: falls('social-care'),
  },
  {
    name: 'a machine that is declared and was never built survives nothing',
    stack: {
      name: TELEPHONY,
      change: remove('azurerm_linux_virtual_machine.servers-session-border-2-machine'),
    },
    flips: all(
      falls('telephony'),
      lostWithRegion('telephony'),
      lostWithTwo('telephony'),
      flips('survival/parts-built', 'telephony'),
      flips('survival/promises-possible', 'telephony'),
      flips('recovery/vault-in-the-right-region', `?${VAULTS}/machines-corporate-telephony-session-border-2`),
    ),
  },
  {
    name: 'both machines of a region in one zone take along what depends on them',
    stack: { name: PAYMENTS, change: set(server('app', 2), { zone: '1' }) },
    flips: all(falls('payments', 'forms'), fallsWithDomain('website')),
  },
  {
    name: 'three machines of one region in one zone go with it, and are brought up elsewhere',
    stack: {
      name: FIRE,
      change: together(set(server('app', 2), { zone: '1' }), set(server('app', 3), { zone: '1' })),
    },
    flips: falls('fire-and-rescue'),
  },
  {
    name: 'a machine without a zone stands in one that nobody knows',
    stack: { name: FIRE, change: set(server('app', 1), { zone: null }) },
    flips: flips('compute/spread', `${FIRE}/servers-app-1-machine`),
  },
  {
    name: 'a Windows that is older than the strategy allows, and that Microsoft has left',
    stack: { name: FIRE, change: set(server('app', 1), { source_image_reference: OLD_WINDOWS }) },
    flips: all(
      flips('compute/windows-server-2019-or-newer', `${FIRE}/servers-app-1-machine`),
      flips('obsolete/not-retired', `${FIRE}/servers-app-1-machine`),
    ),
  },
];
