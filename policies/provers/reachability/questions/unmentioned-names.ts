import { Atom, NetworkModel } from '../model';
import { SERVICE_TAGS } from './service-tags';

const HOST = /^(?=.{1,253}$)([a-z0-9_]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** The atom that a host or a service tag would have if a rule named it. */
export function atomNamed(text: string): Extract<Atom, { name: string }> | undefined {
  const wanted = text.trim();
  const [family = '', ...region] = wanted.split('.');
  const tag = SERVICE_TAGS.find((known) =>
    [wanted, family].some((name) => known.toLowerCase() === name.toLowerCase()),
  );
  const isTag =
    tag !== undefined && region.length <= 1 && !/^(com|net|org|uk|example)$/i.test(region[0] ?? '');
  if (isTag)
    return { kind: 'service-tag', name: tag + (tag.includes('.') ? '' : wanted.slice(family.length)) };
  const host = wanted.toLowerCase();
  return HOST.test(host) ? { kind: 'fqdn', name: host } : undefined;
}

/**
 * The model with atoms for names that nothing in it mentions: rules see such a host as any host, or as one under the
 * wildcards that it falls under, and can't tell which prefixes and tags hold it.
 */
export function withNames(
  model: NetworkModel,
  atoms: readonly Extract<Atom, { name: string }>[],
): NetworkModel {
  const own = new Set(model.atoms.map(keyOf));
  const added = new Map(atoms.map((atom) => [keyOf(atom), atom]));
  const unmentioned = [...added].filter(([key]) => !own.has(key)).map(([, atom]) => atom);
  return unmentioned.length === 0 ? model : { ...model, atoms: [...model.atoms, ...unmentioned] };
}

function keyOf(atom: Atom): string {
  return 'name' in atom ? `${atom.kind} ${atom.name.toLowerCase()}` : atom.kind;
}
