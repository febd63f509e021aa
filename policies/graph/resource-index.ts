import { JudgedResource } from './judged-resource';

/**
 * The resources of one stack by address. An instance is also found by the address that it has without its index. The index
 * is made when something is first looked up.
 */
export class StackIndex {
  readonly #resources: JudgedResource[] = [];
  #byAddress: Map<string, JudgedResource> | undefined;
  #instances = new Map<string, JudgedResource[]>();

  add(resource: JudgedResource): void {
    this.#resources.push(resource);
  }

  find(address: string): JudgedResource | undefined {
    return this.#addresses().get(address);
  }

  /** The one resource that a reference means: an instance, or that of a resource with no or one instance. */
  meant(address: string): JudgedResource | undefined {
    const exact = this.find(address);
    if (exact !== undefined) return exact;
    const instances = this.#instances.get(address) ?? [];
    return instances.length === 1 ? instances[0] : this.find(withoutIndex(address));
  }

  #addresses(): Map<string, JudgedResource> {
    if (this.#byAddress === undefined) {
      this.#byAddress = new Map();
      for (const resource of this.#resources) {
        this.#byAddress.set(resource.address, resource);
        if (!resource.address.endsWith(']')) continue;
        const base = withoutIndex(resource.address);
        const instances = this.#instances.get(base) ?? [];
        instances.push(resource);
        this.#instances.set(base, instances);
      }
    }
    return this.#byAddress;
  }
}

function withoutIndex(address: string): string {
  return address.endsWith(']') ? address.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]$/, '') : address;
}
