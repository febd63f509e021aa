import { Declaration, DeclaredService } from '../../../../policies/declaration/declaration';
import { DeclarationDraft } from '../mutation';
import { flips, together as all } from '../identity/flips';
import { lostWithRegion, lostWithTwo } from './flips';
import { SurvivalMutation } from './mutation';

/** Changes one declared service. @throws Error if there is none of that name */
export function service(
  name: string,
  change: (service: DeclaredService) => Partial<DeclaredService>,
): (declaration: DeclarationDraft) => void {
  return (declaration) => {
    if (!declaration.services.some((one) => one.name === name))
      throw new Error(`no service ${name} is declared`);
    declaration.services = declaration.services.map((one) =>
      one.name === name ? { ...one, ...change(one) } : one,
    );
  };
}

/** What is promised, and what was said. */
export const DECLARED: readonly SurvivalMutation[] = [
  {
    name: 'a recovery time of a minute is no time for people',
    declaration: service('social-care', ({ tier }) => ({ tier: { ...tier, rto: 1 } })),
    flips: all(lostWithRegion('social-care'), lostWithTwo('social-care')),
  },
  {
    name: 'a promise of five nines is more than the parts allow',
    declaration: service('social-care', ({ tier }) => ({ tier: { ...tier, uptime: 99.999 } })),
    flips: flips('survival/promises-possible', 'social-care'),
  },
  {
    name: 'staff sign in, and nobody says that it takes the directory',
    declaration: service('social-care', () => ({ dependsOn: [] })),
    flips: flips('survival/directory', 'social-care'),
  },
  {
    name: 'what the public reaches is off at night',
    declaration: service('website', () => ({ hours: 'office' })),
    flips: flips('survival/public-always', 'website'),
  },
  {
    name: 'nobody has accepted that Front Door stands alone',
    declaration: (declaration) => {
      declaration.accepted = declaration.accepted.filter(({ id }) => id !== 'front-door');
    },
    flips: flips('survival/common-causes-accepted', 'accepted.front-door'),
  },
  {
    name: 'machines that were to have moved still stand in the datacentre',
    declaration: service('land-parcels', ({ parts }) => ({
      parts: parts.map((part) => (part.kind === 'hosted' ? { ...part, movesBy: '2026-11-30' } : part)),
    })),
    flips: flips('survival/sites-left', 'land-parcels'),
  },
  {
    name: 'a quota that has no room for what arrives',
    declaration: quota('corporate', { uksouth: 1000, ukwest: 1 }),
    flips: flips('survival/capacity', 'subscriptions.corporate'),
  },
  {
    name: 'a quota that nobody has written',
    declaration: quota('corporate', {}),
    flips: flips('survival/capacity', '?subscriptions.corporate'),
  },
];

function quota(
  name: string,
  vcpus: Declaration['subscriptions'][number]['vcpus'],
): (declaration: DeclarationDraft) => void {
  return (declaration) => {
    declaration.subscriptions = declaration.subscriptions.map((one) =>
      one.name === name ? { ...one, vcpus } : one,
    );
  };
}
