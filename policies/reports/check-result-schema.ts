import { z } from 'zod';
import { CLAUSE_STATES } from '../check-result';
import { SEVERITIES } from '../finding';

/** Names the contract in every JSON report and in its schema; the number changes when a reader would break. */
export const CHECK_RESULT_CONTRACT = 'urn:ridgeway:check-result:1';

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const position = z.strictObject({
  file: z.string(),
  line: z.int().min(1),
  column: z.int().min(1),
});
const witness = z.strictObject({
  summary: z.string(),
  steps: z.array(z.strictObject({ at: z.string(), found: z.string(), expected: z.string().nullable() })),
});
const severity = z.enum(SEVERITIES);
const counter = z.int().min(0);

const finding = z.strictObject({
  ruleId: z.string().describe('Rule that was applied; `ridgeway explain <ruleId>` tells more.'),
  verdict: z.enum(['pass', 'fail', 'unknown']),
  severity,
  gating: z.boolean().describe('Whether an unexempted fail or unknown of this rule stops the deployment.'),
  clauses: z.array(z.string()),
  address: z.string().describe('Terraform address, or the name of the declared thing.'),
  type: z.string(),
  stack: z.string().describe('Empty for what is declared.'),
  message: z.string(),
  remedy: z.string(),
  source: position.nullable(),
  witness: witness.nullable(),
  exemption: z.string().nullable().describe('Id of the exemption that covers the finding.'),
});

const clause = z.strictObject({
  id: z.string(),
  requirement: z.string(),
  sources: z.string(),
  force: z.string(),
  how: z.string(),
  state: z.enum(CLAUSE_STATES),
  binds: z.array(z.string()).describe('Titles of the organisations bound; empty means adopted by choice.'),
  decidedBy: z.array(z.string()),
  supportedBy: z.array(z.string()),
  note: z.string(),
});

const rule = z.strictObject({
  id: z.string(),
  title: z.string(),
  verdict: z.enum(['pass', 'fail', 'unknown', 'not-applicable']),
  severity,
  gates: z.boolean(),
  clauses: z.array(z.string()),
  passed: counter,
  failed: counter,
  unknown: counter,
  exempted: counter,
  evidence: z.array(z.string()).describe('`<stack>/<address>` of what passed, the first twenty.'),
});

const exemption = z.strictObject({
  id: z.string(),
  rule: z.string(),
  scope: z.array(z.string()),
  category: z.enum(['Waiver', 'Mitigated']),
  owner: z.string(),
  approver: z.string(),
  reason: z.string(),
  ticket: z.string(),
  approved: date,
  expires: date,
  state: z.enum(['in use', 'unused', 'expired']),
  findings: counter,
});

const titled = { id: z.string(), title: z.string(), alternative: z.string() };
const texts = z.array(z.string());
const exhibit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('table'), ...titled, columns: texts, rows: z.array(texts) }),
  z.strictObject({
    kind: z.literal('matrix'),
    ...titled,
    rows: texts,
    columns: texts,
    cells: z.array(texts),
  }),
  z.strictObject({
    kind: z.literal('graph'),
    ...titled,
    nodes: z.array(
      z.strictObject({
        id: z.string(),
        label: z.string(),
        details: texts,
        parent: z.string().optional(),
        category: z.string(),
      }),
    ),
    edges: z.array(
      z.strictObject({ from: z.string(), to: z.string(), label: z.string(), directed: z.boolean() }),
    ),
  }),
  z.strictObject({
    kind: z.literal('steps'),
    ...titled,
    steps: z.array(
      z.strictObject({
        text: z.string(),
        commands: texts.optional(),
        verification: z.string().optional(),
        done: z.boolean().optional().describe('Absent where nobody knows.'),
      }),
    ),
  }),
  z.strictObject({ kind: z.literal('prose'), ...titled, paragraphs: texts }),
]);

/** The JSON contract of `check` and `judge`, version 1. */
export const checkResultSchema = z.strictObject({
  $schema: z.literal(CHECK_RESULT_CONTRACT),
  version: z.literal(1),
  generated: z.iso
    .datetime({ offset: true })
    .optional()
    .describe("The run's own clock; the only value that two runs on the same input may differ in."),
  tool: z.strictObject({ name: z.literal('ridgeway'), version: z.string(), ruleSet: z.string() }),
  asOf: date.describe('The date that exemptions, reviews and retirements were judged at.'),
  judged: z.strictObject({
    digest: z.string().describe('`sha256:` and the digest over the stacks and the declaration.'),
    commit: z.string().nullable(),
    estate: z
      .strictObject({ name: z.string(), title: z.string(), stage: z.enum(['design', 'live']) })
      .nullable()
      .describe('Null where no declaration was judged.'),
    stacks: z.array(
      z.strictObject({
        name: z.string(),
        kind: z.enum(['synthesized', 'plan', 'graph-export']),
        resources: counter,
      }),
    ),
    resources: counter,
  }),
  summary: z.strictObject({
    verdict: z.enum(['pass', 'fail']),
    findings: z.strictObject({ gating: counter, advice: counter, exempted: counter, unknown: counter }),
    clauses: z.record(z.enum(CLAUSE_STATES), counter).describe('Adds up to the number of clauses.'),
  }),
  clauses: z.array(clause),
  rules: z.array(rule),
  findings: z.array(finding).describe('Failures and unknowns, in the order a reader should meet them.'),
  exemptions: z.array(exemption),
  outstanding: z.array(z.strictObject({ id: z.string(), title: z.string(), unlocks: z.string() })),
  exhibits: z.array(exhibit),
});

/** A JSON report as data. */
export type CheckResultJson = z.infer<typeof checkResultSchema>;

/** The contract as JSON Schema (draft 7): the content of `docs/reference/check-result.schema.json`. */
export function checkResultJsonSchema(): object {
  return {
    $id: CHECK_RESULT_CONTRACT,
    title: 'Result of ridgeway check and ridgeway judge',
    ...z.toJSONSchema(checkResultSchema, { target: 'draft-7' }),
  };
}
