import { Policy } from '../../../provers/sign-in/model';

/** Whether something of a policy isn't known: whether it acts, or what else is in one of its lists. */
export function isDoubtful({ name: _name, id: _id, ...policy }: Policy): boolean {
  return holdsDoubt(policy);
}

function holdsDoubt(part: unknown): boolean {
  if (part === 'unknown') return true;
  if (typeof part !== 'object' || part === null) return false;
  return Object.entries(part).some(([key, value]) => (key === 'open' ? value === true : holdsDoubt(value)));
}
