import { combinationWords } from '../../../../constructs/model/tables/authentication-combinations';
import { Evidence } from '../sign-in';
import { and } from './lists';
import { Names } from './names';

/** What somebody shows: `a password only`, `a security key or passkey, in an app under protection`. */
export function evidenceWords(names: Names, evidence: Evidence): string {
  const { combinations, protectedApplication, passwordChanged, accepted } = evidence;
  return [
    and(combinations.map(combinationWords)),
    ...(protectedApplication ? ['in an app under protection'] : []),
    ...(passwordChanged ? ['changing the password'] : []),
    ...(accepted.size > 0 ? [`accepting ${and([...accepted].sort().map((id) => names.accepted(id)))}`] : []),
  ].join(', ');
}
