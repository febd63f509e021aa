import { z } from 'zod';
import { hint } from './hint';
import { date, email, mapping, title } from './schema-fields';

const reason = z.string().regex(/\S/, hint('text', 'write why, in a sentence'));

const exemption = mapping({
  id: z
    .string()
    .regex(/^[A-Z][A-Z0-9]*-\d+$/, hint('capital letters, a hyphen and a number', 'write one such as EX-001'))
    .describe('Unique in the estate; reports name it.'),
  rule: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, hint('<domain>/<rule>', 'write the id that the finding shows'))
    .describe('Id of the rule that is departed from.'),
  scope: z
    .union([
      z.string(),
      z.array(z.string()).min(1, hint('at least one address', 'name what the exemption is for')),
    ])
    .describe('Addresses of findings, or <stack>/<address>, with * for any text.'),
  category: z
    .enum(['Waiver', 'Mitigated'])
    .describe('Waiver: the risk is accepted. Mitigated: something else meets it.'),
  owner: email.describe('Who works on ending it.'),
  approver: title.describe('Who accepted it.'),
  reason: reason.describe('Why, in sentences that an auditor understands.'),
  ticket: title.describe('Where the decision is recorded.'),
  approved: date.describe('When it was accepted.'),
  expires: date.describe('When it ends, at most 12 months after it was approved.'),
});

/** The shape of `exemptions.yaml`. */
export const exemptionsSchema = z.array(exemption);

export type ExemptionEntry = z.output<typeof exemption>;
