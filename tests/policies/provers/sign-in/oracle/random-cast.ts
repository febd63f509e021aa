import { Dice } from '../../reachability/oracle/dice';
import { Cast } from './draft';
import {
  AZURE_PORTAL,
  AZURE_RESOURCE_MANAGER,
  EXCHANGE,
  GLOBAL_ADMINISTRATOR,
  SHAREPOINT,
  SYNCHRONISATION_ACCOUNTS,
  TEAMS,
} from './known';

const SECURITY_ADMINISTRATOR = '194ae4cb-b126-40b2-bd5b-6091b380977d';

/** A GUID that shows what it is of. */
export function guid(kind: number, index: number): string {
  return `${String(kind).repeat(8)}-0000-4000-8000-${String(index).padStart(12, '0')}`;
}

function guids(dice: Dice, kind: number, first: number, last: number): readonly string[] {
  return dice.times(dice.between(first, last), (index) => guid(kind, index + 1));
}

/** A few of each kind, so that policies meet one another. */
export function randomCast(dice: Dice): Cast {
  return {
    users: guids(dice, 1, 1, 3),
    groups: guids(dice, 2, 2, 5),
    roles: [GLOBAL_ADMINISTRATOR, SYNCHRONISATION_ACCOUNTS, SECURITY_ADMINISTRATOR].slice(
      0,
      dice.between(1, 3),
    ),
    tenants: guids(dice, 3, 1, 2),
    applications: [
      ...guids(dice, 4, 1, 3),
      ...dice.some([EXCHANGE, SHAREPOINT, TEAMS, AZURE_PORTAL, AZURE_RESOURCE_MANAGER], 0.3),
    ],
    contexts: ['c1', 'c2'].slice(0, dice.between(1, 2)),
    locations: guids(dice, 5, 1, 4),
    strengths: guids(dice, 6, 1, 2),
    accepted: guids(dice, 7, 1, 2),
    servicePrincipals: guids(dice, 8, 1, 2),
    countries: ['GB', 'FR', 'IE'].slice(0, dice.between(1, 3)),
  };
}
