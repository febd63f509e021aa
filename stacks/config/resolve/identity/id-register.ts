import { BUILT_IN_STRENGTHS } from '../../../../constructs/model/tables/authentication-combinations';
import { findKnownApplication } from '../../../../constructs/model/tables/applications';
import { BUILT_IN_ROLES, BuiltInRole } from '../../../../constructs/model/tables/built-in-roles';
import { findDirectoryRole } from '../../../../constructs/model/tables/directory-roles';
import { pathText } from '../../path-text';
import { Path } from '../../yaml-value';
import { EstateReader } from '../estate-reader';

/** What a GUID of the file is the id of. */
export type IdKind =
  | 'user'
  | 'group'
  | 'service principal'
  | 'application'
  | 'tenant'
  | 'gallery template'
  | 'connected organisation';

const NIL = '00000000-0000-0000-0000-000000000000';

/**
 * The ids of an estate file, and what each is of. All are GUIDs, and Conditional Access takes one of another kind without a word,
 * so that one id in two roles, or one that is known to be of something else, is refused.
 */
export class IdRegister {
  private readonly known = new Map<string, { readonly kind: string; readonly path: Path }>();

  constructor(private readonly reader: EstateReader) {
    for (const [name, entry] of Object.entries(reader.file.subscriptions)) {
      const id = typeof entry === 'string' ? entry : entry.id;
      this.known.set(id.toLowerCase(), { kind: 'subscription', path: ['subscriptions', name] });
    }
  }

  /** The id in lower case; a problem if it can't be of that kind. */
  note(path: Path, text: string, kind: IdKind): string {
    const id = text.toLowerCase();
    const other = builtIn(id, kind) ?? this.elsewhere(id, kind);
    if (other === undefined) {
      if (!this.known.has(id)) this.known.set(id, { kind, path });
    } else {
      this.reader.report(path, {
        message: `${pathText(path)} is "${id}", ${other}`,
        allowed: `the id of ${withArticle(kind)}`,
        fix: `copy the ${kind === 'application' ? 'client id' : 'id'} of the ${kind} from the Entra admin centre`,
      });
    }
    return id;
  }

  private elsewhere(id: string, kind: IdKind): string | undefined {
    const noted = this.known.get(id);
    return noted && noted.kind !== kind
      ? `which is ${withArticle(noted.kind)} at ${pathText(noted.path)} (line ${this.reader.source.positionOf(noted.path).line})`
      : undefined;
  }
}

/** What an id is known to be that every tenant has; undefined if it may be of that kind. */
function builtIn(id: string, kind: IdKind): string | undefined {
  if (id === NIL) return 'which is the id of nothing';
  const application = findKnownApplication(id);
  if (application && kind !== 'application') return `which is the client id of ${application.title}`;
  const role = findDirectoryRole(id);
  if (role) return `which is the directory role ${role.name}`;
  const azureRole = Object.values<BuiltInRole>(BUILT_IN_ROLES).find((known) => known.id === id);
  if (azureRole) return `which is the Azure role ${azureRole.name}`;
  const strength = Object.values(BUILT_IN_STRENGTHS).find((known) => known.id === id);
  return strength && `which is the authentication strength ${strength.name}`;
}

function withArticle(kind: string): string {
  return `${/^[aeio]/.test(kind) ? 'an' : 'a'} ${kind}`;
}
