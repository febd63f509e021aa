import { HandAct } from '../hand-act';

/** A value of JSON. */
export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/**
 * A request to Microsoft Graph. Words in capitals after a dollar sign, in address and body alike, are shell variables that
 * the act's `finds` set: ids that only the tenant knows.
 */
export interface GraphRequest {
  readonly method: 'post' | 'patch' | 'put';
  /** Below `https://graph.microsoft.com/`, with the version. */
  readonly path: string;
  readonly body: Json;
}

/** A question to Graph whose answer shows that an act is done. */
export interface GraphQuestion {
  /** Below `https://graph.microsoft.com/`, with the version. */
  readonly path: string;
  /** JMESPath. */
  readonly query: string;
  /** What the answer says, as the end of a sentence that begins with the question. */
  readonly says: string;
}

/** Settings of a tenant that no resource of the providers declares: whoever sees them made writes down the day. */
export interface IdentityAct extends HandAct {
  /** Name of the tenant. */
  readonly tenant: string;
  /** What is done, and why. */
  readonly text: string;
  /** Least permission of Graph, or role, that it takes. */
  readonly permission: string;
  /** Shell assignments of what the requests name. */
  readonly finds: readonly string[];
  /** Empty for what is done at a console or on a machine. */
  readonly requests: readonly GraphRequest[];
  readonly verification: GraphQuestion | { readonly says: string };
}
