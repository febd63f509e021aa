/** What a person does in a deployment because no resource does it; whoever sees it done writes down the day. */
export interface HandAct {
  /** Kind and what it is done to, such as `private-link/website/uksouth`; unique in an estate. */
  readonly id: string;
  readonly title: string;
  /** What doesn't work until it is done. */
  readonly unlocks: string;
}
