import { Reading } from '../sign-in';
import { and } from './lists';

/** The reading under which something happens: `if policies on all applications do not cover user actions`. */
export function readingWords(reading: Partial<Reading> | undefined): string {
  if (!reading) return '';
  const { userActions, baselineScopes, strengths, undeclaredTrust } = reading;
  const parts = [
    ...(userActions === undefined
      ? []
      : [
          `policies on all applications ${userActions === 'covered' ? 'cover' : 'do not cover'} user actions`,
        ]),
    ...(baselineScopes === undefined
      ? []
      : [
          `a policy that leaves out a resource ${baselineScopes === 'exempt' ? 'exempts' : 'does not exempt'} the directory's basic scopes`,
        ]),
    ...(strengths === undefined
      ? []
      : [
          strengths === 'one-for-all'
            ? 'one method has to satisfy all strengths'
            : 'each strength may be satisfied by a method of its own',
        ]),
    ...(undeclaredTrust === undefined
      ? []
      : [`claims of home tenants whose trust is not declared ${undeclaredTrust ? 'count' : 'do not count'}`]),
  ];
  return parts.length === 0 ? '' : `if ${and(parts)}`;
}
