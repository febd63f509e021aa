import { Atom } from '../../../../../policies/provers/reachability/model';
import { Dice } from './dice';

/** Names of the public addresses, whose atoms are the last but one. */
export const PUBLIC_NAMES = ['pip-0', 'pip-1', 'pip-2', 'pip-3', 'pip-4', 'pip-5'];

const ATOMS: readonly Atom[] = [
  { kind: 'fqdn', name: 'www.example.com' },
  { kind: 'fqdn', name: '*.example.com' },
  { kind: 'fqdn', name: 'data.blob.core.windows.net' },
  { kind: 'fqdn', name: '*.database.windows.net' },
  { kind: 'fqdn-tag', name: 'WindowsUpdate' },
  { kind: 'service-tag', name: 'Storage' },
  { kind: 'service-tag', name: 'Storage.UKSouth' },
  { kind: 'service-tag', name: 'Sql' },
];

/** Some names for public addresses, always with public IPs and all else. */
export function randomAtoms(dice: Dice): readonly Atom[] {
  return [
    ...dice.some(ATOMS, 0.7),
    ...PUBLIC_NAMES.map((name) => ({ kind: 'public-address' as const, name })),
    { kind: 'other-public' },
  ];
}
