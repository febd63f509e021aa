import { Level } from '../survival';

/** What about a node is to be explained. */
export type Aspect = Exclude<Level, 'unaffected'>;

/** Why, in words that follow the node's title, and because of what about which other node. */
export interface Cause {
  readonly because: string;
  /** Whether a person could bring it up here. */
  readonly canSwitch?: boolean;
  readonly next?: { readonly node: number; readonly aspect: Aspect };
}
