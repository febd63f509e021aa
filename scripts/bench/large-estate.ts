import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes an estate with many spokes under `<folder>/estates/large`, without its ledger.
 * @returns the estate's folder
 */
export function writeLargeEstate(folder: string, spokes: number): string {
  const estate = join(folder, 'estates', 'large');
  mkdirSync(estate, { recursive: true });
  const lines = Array.from({ length: spokes }, (_, index) => `  spoke-${String(index).padStart(4, '0')}: {}`);
  writeFileSync(
    join(estate, 'estate.yaml'),
    `estate: large
asOf: 2026-12-01
regions: { primary: uksouth, secondary: ukwest }
policiesReviewed: 2026-11-23
organisations:
  example-council: { strategies: [county], contact: platform@example.org }
subscriptions:
  platform: 00000000-0000-4000-8000-000000000001
  services: 00000000-0000-4000-8000-000000000002
addresses:
  pool: 10.0.0.0/8
spokes:
${lines.join('\n')}
`,
  );
  return estate;
}
