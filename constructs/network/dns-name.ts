/** A domain as a part of names, which take no dots: `corp.example.org` is `corp-example-org`. */
export function dnsName(domain: string): string {
  return domain.replace(/\.$/, '').replaceAll('.', '-').toLowerCase();
}

/** A domain as forwarding rules want it, with the dot of the root at its end. */
export function fullyQualified(domain: string): string {
  return domain.endsWith('.') ? domain : `${domain}.`;
}
