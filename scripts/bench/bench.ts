/**
 * Measures what the project promises of its speed, and writes `docs/performance.md` with the machine. Needs a build.
 * Judging is measured on compiled code in this process; everything else in cold processes.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { cloneSpokes, count } from './clone-spokes';
import { judge } from './judge';
import { writeLargeEstate } from './large-estate';
import { measureCall, measureCold, measureCommand, measureFresh, Run } from './measure';
import { proveStacks, readJudgeable } from './proof';
import { ComparisonCost, measureComparisons, measureReachability, ReachabilityCost } from './reachability';
import { measureSignIns, SignInCost } from './sign-ins';
import { measureSurvival } from './survival';
import { survivalSection } from './survival-section';
import { thousands } from './thousands';

const ROOT = join(__dirname, '..', '..');
const CLI = join(ROOT, 'build', 'cli', 'main.js');

const RUNS = 3;
const LARGE = 10_000;
const SIZES = [1_000, 3_000, 10_000, 30_000, 100_000];
const AS_OF = '2026-12-01';

interface Row {
  readonly what: string;
  readonly run: Run;
  /** Limits in seconds and megabytes. */
  readonly seconds: number;
  readonly megabytes?: number;
}

function ridgeway(...words: string[]): string[] {
  return [CLI, ...words];
}

/** A project folder with an estate of about `resources` resources in all, baseline included. */
function largeProject(scratch: string, resources: number): { folder: string; resources: number } {
  const probe = (spokes: number) => {
    const folder = join(scratch, String(spokes));
    const estate = writeLargeEstate(folder, spokes);
    execFileSync(process.execPath, ridgeway('addresses', estate, '--write'), {
      cwd: folder,
      stdio: 'ignore',
    });
    execFileSync(process.execPath, ridgeway('check', estate, '--quiet'), { cwd: folder });
    return { folder, resources: count(readJudgeable(join(folder, 'cdktf.out')).documents) };
  };
  const [few, more] = [probe(1), probe(2)];
  const each = more.resources - few.resources;
  return probe(1 + Math.ceil((resources - few.resources) / each));
}

function main(): void {
  const scratch = mkdtempSync(join(tmpdir(), 'ridgeway-bench-'));
  try {
    const flagship = join(scratch, 'flagship');
    mkdirSync(flagship);
    cpSync(join(ROOT, 'estates'), join(flagship, 'estates'), { recursive: true });
    const large = largeProject(scratch, LARGE);
    const largeStacks = readJudgeable(join(large.folder, 'cdktf.out'));
    execFileSync(process.execPath, ridgeway('check', 'oxfordshire', '--quiet'), { cwd: flagship });
    const stacks = join(flagship, 'cdktf.out');
    const judged = readJudgeable(stacks);
    const rows: Row[] = [
      {
        what: '`ridgeway check estates/oxfordshire`, compiled, cold process',
        run: measureCold(ridgeway('check', 'estates/oxfordshire'), flagship, RUNS),
        seconds: 3,
        megabytes: 400,
      },
      {
        what: `\`ridgeway check\` of a generated estate of ${thousands(large.resources)} resources`,
        run: measureCold(ridgeway('check', 'estates/large'), large.folder, RUNS),
        seconds: 8,
        megabytes: 1024,
      },
      {
        what: 'judging it alone: graph and all rules, after JSON is parsed',
        run: measureCall(() => judge(largeStacks, AS_OF), 2 * RUNS - 1),
        seconds: 0.5,
      },
      {
        what: '`npm start` after a build',
        run: measureCommand('npm start', ROOT, RUNS),
        seconds: 5,
      },
      {
        what: '`ridgeway --help`, cold process',
        run: measureCold(ridgeway('--help'), flagship, 2 * RUNS + 1),
        seconds: 0.15,
      },
      {
        what: 'reachability of `estates/oxfordshire` proven: its network model and all claims, fresh process',
        run: measureFresh(['prove', stacks], 2 * RUNS + 1),
        seconds: 0.3,
      },
      {
        what: 'the same with its graph, in this process, warm',
        run: measureCall(() => proveStacks(judged)(), 2 * RUNS + 1),
        seconds: 0.3,
      },
      {
        what: 'the first 1,000 path questions about it, fresh process',
        run: measureFresh(['ask', stacks], 2 * RUNS + 1),
        seconds: 0.2,
      },
      {
        what: 'all pairs of 160 subnets, Internet and sites, 10,000 security rules, fresh process',
        run: measureFresh(['walk'], RUNS),
        seconds: 3,
        megabytes: 500,
      },
      {
        what: 'all five proofs of sign-ins, 30 policies, fresh process',
        run: measureFresh(['sign-ins', '30 15'], 2 * RUNS + 1),
        seconds: 0.5,
        megabytes: 200,
      },
      {
        what: 'the same, 200 policies and 60 groups',
        run: measureFresh(['sign-ins', '200 60'], RUNS),
        seconds: 5,
      },
      {
        what: 'survival of `estates/oxfordshire` proven: its model, all claims and cut sets, fresh process',
        run: measureFresh(['survive', stacks], 2 * RUNS + 1),
        seconds: 0.5,
      },
      {
        what: 'every single failure of 500 services on 10,000 resources, fresh process',
        run: measureFresh(['single-failures', '500'], 2 * RUNS - 1),
        seconds: 1,
        megabytes: 1024,
      },
      {
        what: 'their cut sets of up to three events',
        run: measureFresh(['cut-sets', '500'], 2 * RUNS - 1),
        seconds: 5,
        megabytes: 1024,
      },
    ];
    execFileSync(process.execPath, ridgeway('check', 'minimal', '--quiet'), { cwd: flagship });
    const minimal = readJudgeable(join(flagship, 'cdktf.out'));
    const growth = SIZES.map((size) => {
      const judgeable = cloneSpokes(minimal, size);
      const run = measureCall(() => judge(judgeable, AS_OF), 2 * RUNS - 1);
      return { resources: count(judgeable.documents), seconds: run.seconds };
    });
    const walks = measureReachability(2 * RUNS - 1);
    const comparisons = measureComparisons(RUNS);
    const signIns = measureSignIns(RUNS);
    const survival = measureSurvival(RUNS);
    writeFileSync(
      join(ROOT, 'docs', 'performance.md'),
      `${page(rows, growth)}\n${reachabilitySection(walks, comparisons)}\n${signInSection(signIns)}\n${survivalSection(survival)}`,
    );
    for (const { what, run, seconds } of rows)
      console.log(`${run.seconds.toFixed(2)} s of ${seconds} s  ${what}`);
    for (const { resources, seconds } of growth)
      console.log(`${seconds.toFixed(3)} s  judging ${thousands(resources)}`);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function page(rows: readonly Row[], growth: readonly { resources: number; seconds: number }[]): string {
  const lines = rows.map(({ what, run, seconds, megabytes }) => {
    const memory = megabytes === undefined ? '' : `${Math.round(run.megabytes ?? 0)} MB`;
    const limit = megabytes === undefined ? `${seconds} s` : `${seconds} s, ${megabytes} MB`;
    const isMet = run.seconds < seconds && (megabytes === undefined || (run.megabytes ?? 0) < megabytes);
    return `| ${what} | ${run.seconds.toFixed(2)} s | ${memory} | ${limit} | ${isMet ? 'yes' : 'no'} |`;
  });
  const sizes = growth.map(
    ({ resources, seconds }) =>
      `| ${thousands(resources)} | ${seconds.toFixed(3)} s | ${((1e6 * seconds) / resources).toFixed(1)} µs |`,
  );
  return `# Performance

Written by \`npm run bench\`. Each figure is the median of ${RUNS} runs or more.

Machine: ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB; Node ${process.version} on ${process.platform}.

| what | time | peak memory | limit | met |
|---|---:|---:|---:|---|
${lines.join('\n')}

Judging alone grows with the number of resources (copies of one spoke, with names and ranges of their own; what the hub
lacks for them is found and told, which costs too):

| resources | time | per resource |
|---:|---:|---:|
${sizes.join('\n')}
`;
}

function reachabilitySection(
  costs: readonly ReachabilityCost[],
  comparisons: readonly ComparisonCost[],
): string {
  const walks = costs.map(
    ({ subnets, pairs, securityRules, firewallRules, routes, walk, questions }) =>
      `| ${[subnets, pairs, securityRules, firewallRules, routes].map(thousands).join(' | ')} | ${walk.seconds.toFixed(3)} s | ${questions.seconds.toFixed(3)} s |`,
  );
  const compared = comparisons.map(
    ({ edit, pairs, proven, run }) =>
      `| ${edit} | ${thousands(pairs)} | ${thousands(proven)} | ${run.seconds.toFixed(2)} s |`,
  );
  return `## Reachability

The flagship estate is proven in a process that has loaded its code and read the stacks: reading the network model from
the graph, and every claim that the rules of \`reach/\` ask for (declared flows with their answers, all that is reached from
everywhere, what of it nothing declares, edges, egress, circuits, organisations, decoys, published services, idle rules).
Nothing is warm. Questions are put to a model that is built and that nothing has been asked of, half of them about
declared flows.

What a proof costs grows with the pairs that can speak, not with all of them. Generated networks: a hub with a firewall,
spokes of four subnets, every rule from a flow; each packet from each origin is walked, in this process:

| subnets | pairs | security rules | firewall rules | routes | everything walked | first 1,000 questions |
|---:|---:|---:|---:|---:|---:|---:|
${walks.join('\n')}

\`compare(base, head)\` proves only pairs of which an input differs. The largest of those networks, against itself without:

| what differs | pairs | proven anew | time |
|---|---:|---:|---:|
${compared.join('\n')}
`;
}

/** What the proofs of generated tenants cost. */
function signInSection(costs: readonly SignInCost[]): string {
  const rows = costs.map(
    ({ policies, groups, signIns, run }) =>
      `| ${policies} | ${groups} | ${thousands(signIns)} | ${run.seconds.toFixed(2)} s | ${Math.round(run.megabytes ?? 0)} MB |`,
  );
  return `## Sign-ins

Generated tenants: the whole baseline with its exceptions, and beyond it policies of departments, each on a group, an
application and a condition of its own. A process that has loaded its code proves all five claims of one that nothing has
been asked of: obligations with all gaps, ways in and break-glass, exclusions and stray ids, idle policies and
contradictions, and what changed from a state with two policies looser. The space is counted without memberships: every
kind of person, target, client, platform, place, device state, flow and risk that policies tell apart. Each group and role
that somebody may be in or not doubles it; none of that is ever gone through one by one.

| policies | groups | sign-ins, memberships aside | five proofs | peak memory |
|---:|---:|---:|---:|---:|
${rows.join('\n')}
`;
}

main();
