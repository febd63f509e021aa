import { printable } from './words';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Any value as text of HTML or XML, between tags or in a quoted attribute. */
export function escapeMarkup(value: unknown): string {
  return printable(String(value)).replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
}
