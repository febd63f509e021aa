import { GraphQuestion, GraphRequest } from '../../constructs/model/identity-acts/identity-act';

const GRAPH = 'https://graph.microsoft.com/';

/** A shell variable in an address or a body: capitals after a dollar sign. */
const VARIABLE = /\$[A-Z][A-Z_]*/g;

/** The command that sends a request. */
export function requestCommand({ method, path, body }: GraphRequest): string {
  // A text is the name of a file, which needs no quotes.
  const sent = typeof body === 'string' ? body : quote(JSON.stringify(body));
  return `az rest --method ${method} --url ${address(path)} --headers Content-Type=application/json --body ${sent}`;
}

/** The command that asks a question. */
export function questionCommand({ path, query }: GraphQuestion): string {
  return `az rest --method get --url ${address(path)} --query "${query}" --output tsv`;
}

/** Double quotes let the shell fill variables in; `$ref` and `$select` are Graph's own words, so they are escaped. */
function address(path: string): string {
  return `"${GRAPH}${path.replace(/\$(?=[a-z])/g, '\\$')}"`;
}

/** A text as the shell hands it on, but for variables, which it fills in. */
function quote(text: string): string {
  const literal = `'${text.replaceAll("'", `'\\''`)}'`;
  return literal.replace(VARIABLE, (name) => `'"${name}"'`);
}
