import { Directory } from './identity';

/** Names of what brings an AD DS domain and Entra ID together; the domain tells them apart. */
export function provisioningName({ domain }: Pick<Directory, 'domain'>): string {
  return `Joiners and leavers of ${domain}`;
}

/** The application that directory synchronisation signs in as. */
export function synchronisationName({ domain }: Pick<Directory, 'domain'>): string {
  return `Directory synchronisation of ${domain}`;
}
