/** The versions of the providers whose schema, source and documentation the tables of logins were read from, and when. */
export const LOGINS_AS_OF = { azurerm: '4.55.0', azuread: '3.7.0', date: '2026-12-01' } as const;

/** A plain value that an attribute may have. */
export type Plain = string | number | boolean;

/** A way in that a type of resource has and that no sign-in to Entra ID is asked for, so that no policy sees it. */
export interface Login {
  /** What is signed in with, to follow "takes": `account keys`. */
  readonly what: string;
  readonly closed: Closing;
}

/** What closes a login. Paths have no indexes: what they name is looked for in every block. */
export type Closing =
  /** An attribute has this value; `whenAbsent` is what the provider takes where nothing is written. */
  | { readonly by: 'value'; readonly path: string; readonly value: Plain; readonly whenAbsent: Plain }
  /** A list has elements of these only. One that isn't written stands for `whenAbsent`. */
  | {
      readonly by: 'elements';
      readonly path: string;
      readonly allowed: readonly string[];
      readonly whenAbsent: readonly string[];
    }
  /** Nothing is written at any of these. */
  | { readonly by: 'absence'; readonly paths: readonly string[] }
  /** What it belongs to is closed, and is judged where it stands: attributes that lead there, one after another. */
  | { readonly by: 'holder'; readonly steps: readonly { readonly path: string; readonly type: string }[] }
  /** The attribute of the resource itself, or that of another one which names it. */
  | { readonly by: 'companion'; readonly companion: Companion }
  /** Such a resource is a login by being there. */
  | { readonly by: 'nothing'; readonly instead: string };

/** A resource beside the one with the login that can close it too. */
export interface Companion {
  readonly type: string;
  /** Attribute that names the resource with the login. */
  readonly of: string;
  /** Which of such resources is meant, where a type has many uses. */
  readonly where?: { readonly path: string; readonly value: string };
  readonly path: string;
  readonly value: Plain;
  /** Attribute of the resource itself that has the same effect. */
  readonly own?: { readonly path: string; readonly value: Plain };
}

/** Logins of one kind, by type of resource. */
export type Logins = Readonly<Record<string, readonly Login[]>>;

/** A switch that is on where nothing is written: the usual case. */
export function unlessWritten(what: string, path: string, value: boolean): Login {
  return { what, closed: { by: 'value', path, value, whenAbsent: !value } };
}

/** A switch that is off where nothing is written. */
export function onlyIfWritten(what: string, path: string, value: boolean): Login {
  return { what, closed: { by: 'value', path, value, whenAbsent: value } };
}

/** Secrets that are a login, or carry one, if they are written. */
export function ifWritten(what: string, ...paths: readonly string[]): Login {
  return { what, closed: { by: 'absence', paths } };
}

/** A type that is a login whatever it says. */
export function always(what: string, instead: string): Login {
  return { what, closed: { by: 'nothing', instead } };
}

/** A key of something that is judged where it stands. */
export function ofHolder(
  what: string,
  ...steps: readonly { readonly path: string; readonly type: string }[]
): Login {
  return { what, closed: { by: 'holder', steps } };
}
