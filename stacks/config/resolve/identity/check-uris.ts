import { Path } from '../../yaml-value';
import { TenantReader } from './tenant-reader';

/** Where answers of a sign-in go: nobody else's, and nobody who listens on the way. */
export function checkRedirectUris(tenant: TenantReader, path: Path, uris: readonly string[]): void {
  uris.forEach((uri, index) => {
    const at = [...path, index];
    const parsed = urlOf(uri);
    if (uris.indexOf(uri) !== index) {
      tenant.refuse(at, `is "${uri}", which stands in the list already`, { fix: 'remove it' });
    } else if (uri.includes('*')) {
      tenant.refuse(at, `is "${uri}", which has a wildcard`, {
        allowed: 'whole addresses: a wildcard sends answers to whoever gets a name under it',
        fix: 'name each address',
      });
    } else if (parsed?.protocol !== 'https:') {
      tenant.refuse(at, `is "${uri}"`, {
        allowed: 'an https address',
        fix:
          parsed?.protocol === 'http:'
            ? `write https${uri.slice('http'.length)}`
            : 'write one such as https://maps.example.org/signin',
      });
    } else if (parsed.hash !== '' || uri.includes('#')) {
      tenant.refuse(at, `is "${uri}", which has a fragment`, {
        allowed: 'an address without a fragment',
        fix: `write ${uri.slice(0, uri.indexOf('#'))}`,
      });
    } else if (/^https:\/\/[^/]+$/.test(uri)) {
      tenant.refuse(at, `is "${uri}"`, {
        allowed: 'a slash at the end of an address without a path',
        fix: `write ${uri}/`,
      });
    }
  });
}

/** What names an application in tokens has to be the tenant's own: Graph refuses domains that it hasn't verified. */
export function checkIdentifierUris(
  tenant: TenantReader,
  path: Path,
  uris: readonly string[],
  isGallery: boolean,
): void {
  const { domain, id } = tenant.entry;
  uris.forEach((uri, index) => {
    const at = [...path, index];
    const parsed = urlOf(uri);
    const host = parsed?.protocol === 'https:' ? parsed.hostname : undefined;
    const isOwn =
      host !== undefined && (host === domain.toLowerCase() || host.endsWith(`.${domain.toLowerCase()}`));
    const isTenantApi = uri.startsWith(`api://${id.toLowerCase()}/`);
    if (uris.indexOf(uri) !== index) {
      tenant.refuse(at, `is "${uri}", which stands in the list already`, { fix: 'remove it' });
    } else if (isGallery ? !/^(https:\/\/|urn:)\S+$/.test(uri) : !isOwn && !isTenantApi) {
      tenant.refuse(at, `is "${uri}"`, {
        allowed: isGallery
          ? 'https:// or urn:, as the vendor has it'
          : `https in ${domain} or below it, or api://${id.toLowerCase()}/<name>`,
        fix: 'write one of these',
      });
    }
  });
}

/** Who vouches for a program. */
export function checkIssuer(tenant: TenantReader, path: Path, issuer: string): void {
  const parsed = urlOf(issuer);
  if (parsed?.protocol === 'https:' && parsed.search === '' && parsed.hash === '' && !/\s/.test(issuer))
    return;
  tenant.refuse(path, `is "${issuer}"`, {
    allowed: 'an https address without a query or fragment',
    fix: 'write it as the issuer publishes it, such as https://token.actions.githubusercontent.com',
  });
}

/** An https address at one of these hosts. */
export function urlOf(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
