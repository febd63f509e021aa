/**
 * Compares each prover with what checks it on many more random models than the tests have time for:
 * `npx ts-node -T --project tsconfig.test.json scripts/nightly-fuzz.ts <first seed> <packets> <sign-ins>`.
 * Writes every disagreement, shrunk, to the fixtures that the tests replay, and exits 1 if there is one.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { tryClaims } from '../tests/policies/provers/sign-in/oracle/claims/claim-problems';
import * as reachability from '../tests/policies/provers/reachability/oracle/disagreements';
import { fixtureOf } from '../tests/policies/provers/reachability/oracle/fixture';
import { PROVER } from '../tests/policies/provers/reachability/oracle/prover-under-test';
import * as signIn from '../tests/policies/provers/sign-in/oracle/disagreements';
import * as signInFixture from '../tests/policies/provers/sign-in/oracle/fixture';
import { PROVER as SIGN_IN_PROVER } from '../tests/policies/provers/sign-in/oracle/prover-under-test';

const PROVERS = join(__dirname, '..', 'tests', 'policies', 'provers');
const PACKETS_OF_MODEL = 100;
const SIGN_INS_OF_MODEL = 500;
/** Models of which every sign-in is tried, for one of which some are. */
const SMALL_MODELS_OF_MODEL = 0.2;
const MODELS_OF_ROUND = 1_000;
/** Disagreements beyond these have the same few causes. */
const KEPT = 20;

/** Seeds of a round, both ends included. */
interface Seeds {
  readonly first: number;
  readonly last: number;
}

/** How often each answer came, and the fixtures of disagreements by their seeds, as JSON. */
interface Round {
  readonly asked: ReadonlyMap<string, number>;
  readonly fixtures: readonly { readonly seed: number; readonly text: () => string }[];
}

function packetRound(seeds: Seeds): Round {
  const { asked, disagreements } = reachability.compareOnSeeds(PROVER, seeds, PACKETS_OF_MODEL);
  return {
    asked: new Map(Object.entries(asked)),
    fixtures: disagreements.map((found) => ({
      seed: found.seed,
      text: () => JSON.stringify(fixtureOf(PROVER, found)),
    })),
  };
}

function signInRound(seeds: Seeds): Round {
  const { asked, disagreements } = signIn.compareOnSeeds(SIGN_IN_PROVER, seeds, SIGN_INS_OF_MODEL);
  return {
    asked,
    fixtures: disagreements.map((found) => ({
      seed: found.seed,
      text: () => signInFixture.fixtureText(signInFixture.fixtureOf(SIGN_IN_PROVER, found)),
    })),
  };
}

async function keep(prover: string, seed: number, text: string): Promise<void> {
  const folder = join(PROVERS, prover, 'fixtures');
  mkdirSync(folder, { recursive: true });
  const pretty = await format(text, { parser: 'json', printWidth: 110 });
  writeFileSync(join(folder, `seed-${seed}.json`), pretty);
  console.error(`${prover}: prover and what checks it differ on seed ${seed}`);
}

async function fuzz(
  prover: string,
  firstSeed: number,
  models: number,
  compare: (seeds: Seeds) => Round,
): Promise<void> {
  const asked = new Map<string, number>();
  let disagreements = 0;
  for (let done = 0; done < models; done += MODELS_OF_ROUND) {
    const last = firstSeed + Math.min(done + MODELS_OF_ROUND, models) - 1;
    const round = compare({ first: firstSeed + done, last });
    for (const [answer, times] of round.asked) asked.set(answer, (asked.get(answer) ?? 0) + times);
    for (const { seed, text } of round.fixtures.slice(0, Math.max(0, KEPT - disagreements))) {
      await keep(prover, seed, text());
    }
    disagreements += round.fixtures.length;
  }
  console.log(JSON.stringify({ prover, firstSeed, models, asked: Object.fromEntries(asked), disagreements }));
  if (disagreements > 0) process.exitCode = 1;
}

function sweepClaims(firstSeed: number, models: number): void {
  let problems = 0;
  for (let seed = firstSeed; seed < firstSeed + models; seed++) {
    for (const problem of tryClaims(seed).problems) {
      problems++;
      if (problems <= KEPT) console.error(`sign-in claims: ${problem}`);
    }
  }
  console.log(JSON.stringify({ prover: 'sign-in claims', firstSeed, models, problems }));
  if (problems > 0) process.exitCode = 1;
}

async function fuzzAll(firstSeed: number, packets: number, signIns: number): Promise<void> {
  await fuzz('reachability', firstSeed, Math.ceil(packets / PACKETS_OF_MODEL), packetRound);
  const models = Math.ceil(signIns / SIGN_INS_OF_MODEL);
  await fuzz('sign-in', firstSeed, models, signInRound);
  sweepClaims(firstSeed, Math.ceil(models * SMALL_MODELS_OF_MODEL));
}

const [firstSeed = NaN, packets = NaN, signIns = NaN] = process.argv.slice(2).map(Number);
if ([firstSeed, packets, signIns].every((number) => Number.isInteger(number) && number >= 0)) {
  void fuzzAll(firstSeed, packets, signIns);
} else {
  console.error(
    `nightly-fuzz got "${process.argv.slice(2).join(' ')}"; it takes a first seed, a number of packets and a number of sign-ins, each a whole number from 0`,
  );
  process.exitCode = 2;
}
