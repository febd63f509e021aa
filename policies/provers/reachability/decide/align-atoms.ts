import { compareText } from '../../../../constructs/model/compare-text';
import { Atom, FIRST_ATOM, NetworkModel } from '../model';

/** Two models in which each atom has one number, whichever of both names it. */
export function alignAtoms(base: NetworkModel, head: NetworkModel): readonly [NetworkModel, NetworkModel] {
  if (base.atoms.map(keyOf).join('\n') === head.atoms.map(keyOf).join('\n')) return [base, head];
  const atoms = new Map([...base.atoms, ...head.atoms].map((atom) => [keyOf(atom), atom]));
  const all = [...atoms].sort(([a], [b]) => compareText(a, b)).map(([, atom]) => atom);
  return [renumbered(base, all), renumbered(head, all)];
}

function renumbered(model: NetworkModel, atoms: readonly Atom[]): NetworkModel {
  const position = new Map(atoms.map((atom, n) => [keyOf(atom), n]));
  const addresses = model.atoms.map((atom) => FIRST_ATOM + position.get(keyOf(atom))!);
  const { atoms: _, ...rest } = model;
  return { ...replaced(rest, addresses), atoms };
}

/** Only addresses of atoms are so large, so every such number is one. */
function replaced<T>(value: T, addresses: readonly number[]): T {
  if (typeof value === 'number')
    return (value >= FIRST_ATOM ? (addresses[value - FIRST_ATOM] ?? value) : value) as T;
  if (Array.isArray(value)) return value.map((each: unknown) => replaced(each, addresses)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, replaced(each, addresses)]),
  ) as T;
}

function keyOf(atom: Atom): string {
  return atom.kind === 'other-public' ? atom.kind : `${atom.kind} ${atom.name}`;
}
