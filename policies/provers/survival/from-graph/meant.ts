import { Resource } from '../../../graph/graph';
import { ModelService } from '../model';
import { HostedPart } from './hosted';

/** A service as somebody declared it, or as it can be told from the configuration alone. */
export interface Meant extends Pick<
  ModelService,
  'name' | 'title' | 'organisation' | 'tier' | 'mayBeOff' | 'approver' | 'address'
> {
  readonly parts: readonly (BuiltPart | HostedPart)[];
  readonly dependsOn: readonly string[];
  readonly degradedWithout: readonly string[];
  /** Names of somebody else's services. */
  readonly outside: readonly string[];
  /** Whether staff sign in to it. */
  readonly signsIn: boolean;
}

/** A part that is built, with its resources so far as they are judged. */
export interface BuiltPart {
  readonly kind: 'built';
  readonly name: string;
  readonly resources: readonly Resource[];
  /** Ids that nothing judged carries. */
  readonly missing: readonly string[];
  readonly load?: number;
  readonly chosenBy: 'clients' | 'address';
}
