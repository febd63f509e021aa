import { Table } from '../policies/exhibit';

/** A table as RFC 4180 has it: a header, fields in quotes where they need them, lines that end with CR LF. */
export function tableCsv({ columns, rows }: Table): string {
  return [columns, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/** What a spreadsheet would take for a formula is told to be text, since names come from files that others write. */
function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
