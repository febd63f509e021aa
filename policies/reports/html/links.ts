import { CheckResult } from '../../check-result';
import { anchor } from './anchor';

/** A link in the page. */
export interface Link {
  readonly text: string;
  /** With its `#`; undefined where the page has no such part. */
  readonly href?: string;
}

/** What can be linked to by its id. */
export interface PageLinks {
  readonly rule: (id: string) => Link;
  readonly clause: (id: string) => Link;
  readonly exemption: (id: string) => Link;
}

/** Links to what the page of a result has; plain text for what it hasn't. */
export function pageLinks(result: CheckResult): PageLinks {
  const linkTo = (kind: 'rule' | 'clause' | 'exemption', present: readonly { readonly id: string }[]) => {
    const ids = new Set(present.map(({ id }) => id));
    return (id: string): Link => ({ text: id, href: ids.has(id) ? `#${anchor(kind, id)}` : undefined });
  };
  return {
    rule: linkTo('rule', result.rules),
    clause: linkTo('clause', result.clauses),
    exemption: linkTo('exemption', result.exemptions),
  };
}
