import { isGuid } from '../../../../constructs/model/guid';
import {
  APPLICATION_SUITES,
  findKnownApplication,
  KNOWN_APPLICATIONS,
} from '../../../../constructs/model/tables/applications';
import { didYouMean } from '../../suggest';
import { Path } from '../../yaml-value';
import { TenantReader } from './tenant-reader';

/**
 * Applications as lists of a tenant name them: its own by name, Microsoft's by the name of the table or client id, others by
 * client id, and the words that Conditional Access has for suites. Client ids come out in lower case.
 */
export function readApplicationNames(
  tenant: TenantReader,
  path: Path,
  texts: readonly string[],
): readonly string[] {
  return texts.map((text, index) => readName(tenant, [...path, index], text, texts.indexOf(text) !== index));
}

function readName(tenant: TenantReader, path: Path, text: string, isRepeated: boolean): string {
  const id = isGuid(text) ? tenant.id(path, text, 'application') : text;
  const known = findKnownApplication(id);
  const own = tenant.reader.source.keysAt([...tenant.path, 'applications']);
  if (isRepeated) {
    tenant.refuse(path, `is "${text}", which stands in the list already`, { fix: 'remove it' });
  } else if (known?.client) {
    tenant.refuse(path, `is "${text}", which people sign in with and never to`, {
      allowed: 'an application that is signed in to',
      fix: 'name what it reaches, such as AzureServiceManagement',
    });
  } else if (
    id === text &&
    !known &&
    !own.includes(text) &&
    !(APPLICATION_SUITES as readonly string[]).includes(text)
  ) {
    const names = [
      ...APPLICATION_SUITES,
      ...KNOWN_APPLICATIONS.filter(({ client }) => !client).map(({ name }) => name),
    ];
    const titled = KNOWN_APPLICATIONS.find(({ title }) => withoutBlanks(title) === withoutBlanks(text));
    tenant.refuse(path, `is "${text}", which is no application that is known here`, {
      allowed: `an application of the tenant, a client id, ${names.join(', ')}`,
      fix: titled
        ? `did you mean ${titled.name}?`
        : didYouMean(text, [...own, ...names], 'declare it under applications, or write its client id'),
    });
  }
  return id;
}

function withoutBlanks(text: string): string {
  return text.replaceAll(' ', '').toLowerCase();
}
