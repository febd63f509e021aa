import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { App } from 'cdktf';
import { applyBaseline } from '../constructs/baseline/apply-baseline';
import { check, CheckInput } from '../policies/check';
import { CheckResult } from '../policies/check-result';
import { readProvenance } from '../policies/graph/provenance';
import { readStacks } from '../policies/graph/read-stacks';
import { renderText } from '../policies/reports/text';
import { buildEstate } from './build-estate';
import { systemClock } from './clock';
import { currentCommit } from './commit';
import { formatProblems } from './config/format-problem';
import { loadEstate } from './config/load-estate';
import { Problem } from './config/problem';
import { declarationOf } from './declare';
import { deploymentSteps } from './deployment-steps';
import { accept, refuse } from './gate';
import { evidenceOf } from './to-be-evidenced';
import { writeProvenance } from './write-provenance';

/** Folders are absolute or relative to the working directory. */
export interface SynthesisOptions {
  readonly estateFolder: string;
  /** Folder for accepted stacks, `cdktf.out` by convention. */
  readonly output: string;
  /** Folder for reports, `out/<estate>` by convention; refused stacks go to `refused` in it. */
  readonly reports: string;
  /** Date of the judgement; without one the estate's own, else `today`. */
  readonly asOf?: string;
  readonly today: string;
  readonly progress?: (step: string) => void;
}

/** Either the estate's files have problems and nothing was written, or the stacks were judged. */
export type Synthesis =
  | { readonly kind: 'refused-input'; readonly problems: readonly Problem[] }
  | {
      readonly kind: 'judged';
      readonly accepted: boolean;
      readonly result: CheckResult;
      /** Where the stacks now are. */
      readonly stacks: string;
    };

/** Loads an estate, builds its stacks, applies the baseline, synthesizes, and lets through only what passes. */
export function synthesize(options: SynthesisOptions): Synthesis {
  const { progress = () => undefined } = options;
  progress('Reading the estate');
  const loaded = loadEstate(options.estateFolder);
  if (loaded.kind === 'problems') return { kind: 'refused-input', problems: loaded.problems };
  const { estate } = loaded;

  const output = resolve(options.output);
  mkdirSync(dirname(output), { recursive: true });
  const fresh = mkdtempSync(`${output}.`);
  // A temporary folder is its owner's alone; what stays is for whoever may read the checkout.
  chmodSync(fresh, 0o755);
  try {
    progress('Building the stacks');
    const app = new App({ outdir: fresh, stackTraces: false });
    buildEstate(app, estate);
    applyBaseline(app, estate);

    progress('Synthesizing');
    app.synth();
    const declaration = declarationOf(estate);
    writeFileSync(join(fresh, 'declaration.json'), `${JSON.stringify(declaration, null, 2)}\n`);
    writeProvenance(app, estate, fresh);

    progress('Judging what was synthesized');
    const judged = check({
      ...readBack(fresh),
      declaration,
      asOf: options.asOf ?? estate.asOf ?? options.today,
      commit: currentCommit(),
    });
    // What no resource does (approvals, certificates, enrolments) a reader of the report must see too.
    const result = {
      ...judged,
      exhibits: [...judged.exhibits, ...evidenceOf(estate), deploymentSteps(estate)],
    };

    const accepted = result.summary.verdict === 'pass';
    const refused = join(resolve(options.reports), 'refused');
    if (accepted) accept(fresh, output, result);
    else refuse(fresh, output, refused);
    return { kind: 'judged', accepted, result, stacks: accepted ? output : refused };
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** What is judged is what was written, not what was meant to be. @throws Error if it can't be read back */
function readBack(folder: string): Pick<CheckInput, 'documents' | 'provenance'> {
  const { documents, problems } = readStacks(folder);
  const provenance = readProvenance(join(folder, 'provenance.json'));
  if (problems.length > 0 || !(provenance instanceof Map)) {
    throw new Error(`what was synthesized to ${folder} can't be read back`);
  }
  return { documents, provenance };
}

/** The CDKTF app: `RIDGEWAY_ESTATE` names the estate's folder. Exits 1 if it is refused, 2 if its files are wrong. */
function main(): void {
  const estateFolder = process.env.RIDGEWAY_ESTATE ?? 'estates/oxfordshire';
  const synthesis = synthesize({
    estateFolder,
    output: process.env.CDKTF_OUTDIR ?? 'cdktf.out',
    reports: join('out', basename(estateFolder)),
    today: systemClock.today(),
  });
  if (synthesis.kind === 'refused-input') {
    process.stderr.write(formatProblems(synthesis.problems));
    process.exitCode = 2;
  } else if (!synthesis.accepted) {
    process.stderr.write(renderText(synthesis.result));
    process.stderr.write(`No stack to deploy: the refused ones are in ${synthesis.stacks}\n`);
    process.exitCode = 1;
  }
}

if (require.main === module) main();
