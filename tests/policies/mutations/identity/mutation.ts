import { DeclarationDraft } from '../mutation';
import { Change } from '../stack-json';
import { Expected } from './flips';

/** One change by hand to the tenant or to what is declared of it, and everything that flips by it. */
export interface IdentityMutation {
  readonly name: string;
  readonly change?: Change;
  readonly declared?: (tenant: TenantDraft) => void;
  readonly expected: Expected;
}

type Tenant = NonNullable<DeclarationDraft['tenants']>[number];
type Draft<T> = T extends readonly (infer Item)[]
  ? Draft<Item>[]
  : T extends object
    ? { -readonly [K in keyof T]: Draft<T[K]> }
    : T;

/** What is declared of the tenant, open to a change by hand. */
export type TenantDraft = Draft<Tenant>;

/** @throws Error if there is none of that id */
export function withId<Item extends { id: string }>(items: readonly Item[], id: string): Item {
  const found = items.find((item) => item.id === id);
  if (!found) throw new Error(`nothing with the id ${id} is declared`);
  return found;
}
