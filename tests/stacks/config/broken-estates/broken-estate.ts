/** A way to break the estate: what is replaced by what, and every problem that it makes. */
export interface BrokenEstate {
  readonly name: string;
  readonly replace: string;
  readonly by: string;
  /** `line:column message | allowed | fix` of each problem, `allowed` empty where there is none. */
  readonly problems: readonly string[];
}
