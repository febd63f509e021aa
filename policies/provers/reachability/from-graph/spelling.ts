/** Tags that mean something of their own, by their spellings of today and of Azure's first years. */
const OWN_MEANING: Readonly<Record<string, string>> = {
  virtualnetwork: 'VirtualNetwork',
  virtual_network: 'VirtualNetwork',
  internet: 'Internet',
  azureloadbalancer: 'AzureLoadBalancer',
  azure_loadbalancer: 'AzureLoadBalancer',
  azureplatformdns: 'AzurePlatformDNS',
  azureplatformimds: 'AzurePlatformIMDS',
  azureplatformlkm: 'AzurePlatformLKM',
};

/** Whether a service tag stands for addresses that are known without Microsoft's lists, so that it needs no atom. */
export function hasOwnMeaning(tag: string): boolean {
  return Object.hasOwn(OWN_MEANING, tag.toLowerCase());
}

/**
 * Azure compares the names of tags without regard to case, the prover by equality: all of one model's have the spelling
 * that is met first.
 */
export class Spelling {
  readonly #serviceTags = new Map<string, string>();
  readonly #fqdnTags = new Map<string, string>();

  ofServiceTag(tag: string): string {
    return OWN_MEANING[tag.toLowerCase()] ?? first(this.#serviceTags, tag);
  }

  ofFqdnTag(tag: string): string {
    return first(this.#fqdnTags, tag);
  }
}

function first(met: Map<string, string>, tag: string): string {
  const known = met.get(tag.toLowerCase());
  if (known !== undefined) return known;
  met.set(tag.toLowerCase(), tag);
  return tag;
}
