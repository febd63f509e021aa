import { Ledger } from '../../constructs/model/address-want';
import { Cidr } from '../../constructs/model/cidr';
import { compareText } from '../../constructs/model/compare-text';
import { LEDGER_KEY } from './ledger';

const HEADER = `# Address ledger: the range that each network of this estate holds, in address order. Commit it with the estate.
# Written by: ridgeway addresses --write. It adds and removes lines, and never renumbers what stands here.
`;

/**
 * The one spelling of a ledger: a line for each range in address order, so that the file reads as an address map and a
 * change of one network changes only its own lines. Where a network has a single part as large as itself, both stand on
 * one line, the outer first.
 */
export function formatLedger(ledger: Ledger): string {
  if (ledger.size === 0) return `${HEADER}${LEDGER_KEY}: {}\n`;
  const holdersByRange = new Map<string, string[]>();
  const entries = [...ledger].sort((a, b) => Cidr.compare(a[1], b[1]) || compareText(a[0], b[0]));
  for (const [holder, range] of entries) {
    const holders = holdersByRange.get(range.toString());
    if (holders) holders.push(holder);
    else holdersByRange.set(range.toString(), [holder]);
  }
  const lines = [...holdersByRange].map(
    ([range, holders]) => `  ${range}: ${holders.length === 1 ? holders[0] : `[${holders.join(', ')}]`}\n`,
  );
  return `${HEADER}${LEDGER_KEY}:\n${lines.join('')}`;
}
