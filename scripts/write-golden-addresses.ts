/**
 * Writes the golden list of resource addresses of each example estate. An address that would vanish needs a recorded
 * `moved` in its stack first; `--retire` says that the resource is meant to be destroyed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { addressesOf, goldenFile, lostAddresses } from '../tests/support/golden-addresses';
import globalSetup from '../tests/support/global-setup';
import { ESTATES } from '../tests/support/synthesized';

globalSetup();
const lost = ESTATES.flatMap((estate) => lostAddresses(estate).map((address) => `${estate}: ${address}`));
if (lost.length > 0 && !process.argv.includes('--retire')) {
  process.stderr.write(
    `These addresses would vanish, and Terraform would destroy what they hold:\n${lost.join('\n')}\n`,
  );
  process.stderr.write(
    'Record a move (moveTo, or a moved block), or say --retire if they are meant to go.\n',
  );
  process.exitCode = 1;
} else {
  for (const estate of ESTATES) {
    mkdirSync(dirname(goldenFile(estate)), { recursive: true });
    writeFileSync(goldenFile(estate), `${addressesOf(estate).join('\n')}\n`);
  }
}
