import { AUTHENTICATION_COMBINATIONS } from '../../../../constructs/model/tables/authentication-combinations';
import { didYouMean } from '../../suggest';
import { Path } from '../../yaml-value';
import { TenantReader } from './tenant-reader';

const KNOWN = AUTHENTICATION_COMBINATIONS.map(({ combination }) => combination);

/** Combinations in the order of the file; a problem for each that there is none of, and for each that stands there twice. */
export function readCombinations(
  tenant: TenantReader,
  path: Path,
  texts: readonly string[],
): readonly string[] {
  return texts.filter((text, index) => {
    const at = [...path, index];
    if (!KNOWN.includes(text)) {
      tenant.refuse(at, `is "${text}", which is no combination of methods`, {
        allowed: `one of ${KNOWN.join('; ')}`,
        fix: meantCombination(text),
      });
      return false;
    }
    if (texts.indexOf(text) !== index) {
      tenant.refuse(at, `is "${text}", which stands in the list already`, { fix: 'remove it' });
      return false;
    }
    return true;
  });
}

/** Blanks and the other order are the usual mistakes; a push alone is spelled by its device. */
function meantCombination(text: string): string {
  const parts = text.split(',').map((part) => part.trim());
  const respelled = [parts.join(','), [...parts].reverse().join(',')].find((spelling) =>
    KNOWN.includes(spelling),
  );
  if (respelled !== undefined) return `did you mean ${respelled}?`;
  if (text === 'microsoftAuthenticatorPush')
    return 'write deviceBasedPush, or password,microsoftAuthenticatorPush';
  if (parts.includes('fido2')) return 'write fido2 alone: it counts as multi-factor by itself';
  return didYouMean(text, KNOWN, 'write one of these');
}
