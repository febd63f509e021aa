/**
 * Compares the reachability prover with the simulator on many more packets than the tests have time for:
 * `npx ts-node -T --project tsconfig.test.json scripts/nightly-fuzz.ts <first seed> <packets>`.
 * Writes every disagreement, shrunk, to the fixtures that the tests replay, and exits 1 if there is one.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { PROVER } from '../tests/policies/provers/reachability/oracle/prover-under-test';
import { compareOnSeeds, Disagreement } from '../tests/policies/provers/reachability/oracle/disagreements';
import { fixtureOf } from '../tests/policies/provers/reachability/oracle/fixture';

const FIXTURES = join(__dirname, '..', 'tests', 'policies', 'provers', 'reachability', 'fixtures');
const PACKETS_OF_MODEL = 100;
const MODELS_OF_ROUND = 1_000;
/** Disagreements beyond these have the same few causes. */
const KEPT = 20;

async function keep(found: Disagreement): Promise<void> {
  const text = await format(JSON.stringify(fixtureOf(PROVER, found)), { parser: 'json', printWidth: 110 });
  mkdirSync(FIXTURES, { recursive: true });
  writeFileSync(join(FIXTURES, `seed-${found.seed}.json`), text);
  console.error(`seed ${found.seed}: simulated ${found.simulated}, proven ${found.proven}`);
}

async function fuzz(firstSeed: number, packets: number): Promise<void> {
  const models = Math.ceil(packets / PACKETS_OF_MODEL);
  const asked = { allowed: 0, denied: 0, unknown: 0 };
  let disagreements = 0;
  for (let done = 0; done < models; done += MODELS_OF_ROUND) {
    const last = firstSeed + Math.min(done + MODELS_OF_ROUND, models) - 1;
    const round = compareOnSeeds(PROVER, { first: firstSeed + done, last }, PACKETS_OF_MODEL);
    for (const verdict of ['allowed', 'denied', 'unknown'] as const) asked[verdict] += round.asked[verdict];
    for (const found of round.disagreements.slice(0, Math.max(0, KEPT - disagreements))) await keep(found);
    disagreements += round.disagreements.length;
  }
  console.log(JSON.stringify({ firstSeed, models, asked, disagreements }));
  if (disagreements > 0) process.exitCode = 1;
}

const [firstSeed = NaN, packets = NaN] = process.argv.slice(2).map(Number);
if (Number.isInteger(firstSeed) && Number.isInteger(packets) && firstSeed >= 0 && packets > 0) {
  void fuzz(firstSeed, packets);
} else {
  console.error(
    `nightly-fuzz got "${process.argv.slice(2).join(' ')}"; it takes a first seed from 0 and a number of packets from 1`,
  );
  process.exitCode = 2;
}
