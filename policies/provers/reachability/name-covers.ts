/** Whether a host, or a `*.` and a domain, falls under a name: `a.example.org` and `*.a.example.org` under `*.example.org`. */
export function coversHost(name: string, host: string): boolean {
  return name === host || (name.startsWith('*.') && host.endsWith(name.slice(1)));
}

/** Whether a service tag is another or one of its regions: `Storage.UKSouth` of `Storage`. */
export function coversTag(tag: string, other: string): boolean {
  return tag === other || other.startsWith(`${tag}.`);
}
