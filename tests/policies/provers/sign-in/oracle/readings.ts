import { Reading, Strictness } from '../../../../../policies/provers/sign-in/sign-in';

const BOTH = [true, false];

/** Every combination of readings. */
export const ALL_READINGS: readonly Reading[] = BOTH.flatMap((covered) =>
  BOTH.flatMap((exempt) =>
    BOTH.flatMap((oneForAll) =>
      BOTH.map((undeclaredTrust): Reading => ({
        userActions: covered ? 'covered' : 'apart',
        baselineScopes: exempt ? 'exempt' : 'enforced',
        strengths: oneForAll ? 'one-for-all' : 'each-its-own',
        undeclaredTrust,
      })),
    ),
  ),
);

export const STRICTNESSES: readonly Strictness[] = ['strict', 'lenient'];

/** How the model is read and the doubts of it are taken. */
export interface View {
  readonly reading: Reading;
  readonly strictness: Strictness;
}
