/** `belongsTo` names the shared organisations that this one has agreed to depend on. */
export interface Organisation {
  readonly id: string;
  readonly title: string;
  readonly kind: 'council' | 'shared';
  readonly strategies: readonly string[];
  readonly belongsTo: readonly string[];
  /** Ids of the flows to and from other organisations that this one has agreed to (ORG-1). */
  readonly agreedFlows: readonly string[];
  /** E-mail address. */
  readonly contact: string;
}

/** `id` is the lower-case GUID. */
export interface Subscription {
  readonly name: string;
  readonly id: string;
  readonly organisation: Organisation;
  /** vCPUs that may run there, by region: its quota. Regions that aren't named have none that is known. */
  readonly vcpus: Readonly<Record<string, number>>;
}
