import { listOf } from '../../../graph/attribute';
import { EstateGraph, Resource } from '../../../graph/graph';
import { follow, followParent, targetOf } from '../../../graph/views/read';
import { Closing, Login, Logins, Plain } from '../../../tables/logins/login';
import { Result } from '../../rule';
import { fail, listed, pass, show, step, unknown } from '../../support/results';
import { companionsOf } from './companions';
import { foundAt, Found } from '../../support/found-at';

/** Judges every resource that the table has a login for, login by login. */
export function* loginResults(graph: EstateGraph, logins: Logins): Iterable<Result> {
  for (const resource of graph.ofType(...Object.keys(logins))) {
    for (const login of logins[resource.type]!) yield loginResult(graph, resource, login);
  }
}

/** Whether one login of one resource is closed. */
export function loginResult(graph: EstateGraph, resource: Resource, { what, closed }: Login): Result {
  switch (closed.by) {
    case 'value':
      return byValue(resource, what, closed);
    case 'elements':
      return byElements(resource, what, closed);
    case 'absence':
      return byAbsence(resource, what, closed);
    case 'holder':
      return byHolder(graph, resource, what, closed);
    case 'companion':
      return byCompanion(graph, resource, what, closed);
    case 'nothing':
      return fail(
        resource,
        `opens a way in with ${what}, that no policy on sign-ins sees`,
        [step(resource, '', resource.type)],
        `${capital(closed.instead)}.`,
      );
  }
}

function byValue(
  resource: Resource,
  what: string,
  { path, value, whenAbsent }: Closing & { by: 'value' },
): Result {
  const found = foundAt(resource, path);
  const open = found.find(({ attribute }) => !isValue(attribute, value, whenAbsent));
  if (open === undefined) {
    return found.length > 0 || whenAbsent === value
      ? pass(resource, `takes no ${what}: ${path} is ${JSON.stringify(value)}`)
      : fail(
          resource,
          `takes ${what}: ${path} is nothing, which means ${JSON.stringify(whenAbsent)}`,
          [step(resource, path, 'nothing', JSON.stringify(value))],
          remedyOf(path, value),
        );
  }
  const evidence = [step(resource, open.path, show(open.attribute), JSON.stringify(value))];
  if (open.attribute.state === 'unknown') {
    return unknown(resource, `may take ${what}: ${open.path} is not known before deployment`, evidence);
  }
  const means = open.attribute.state === 'absent' ? `, which means ${JSON.stringify(whenAbsent)}` : '';
  return fail(
    resource,
    `takes ${what}: ${open.path} is ${show(open.attribute)}${means}`,
    evidence,
    remedyOf(open.path, value),
  );
}

function isValue(attribute: Found['attribute'], value: Plain, whenAbsent: Plain): boolean {
  if (attribute.state === 'absent') return whenAbsent === value;
  return attribute.state === 'known' && String(attribute.value) === String(value);
}

function byElements(
  resource: Resource,
  what: string,
  { path, allowed, whenAbsent }: Closing & { by: 'elements' },
): Result {
  const found = foundAt(resource, path);
  const inBlock = path.includes('.');
  if (found.length === 0 && inBlock) return pass(resource, `takes no ${what}: it has none of these clients`);
  for (const { path: at, attribute } of found) {
    const values = attribute.state === 'absent' ? whenAbsent : listOf(attribute);
    const evidence = [step(resource, at, show(attribute), listed(allowed))];
    if (values === undefined || values.some((value) => typeof value !== 'string' || value.includes('${'))) {
      return unknown(resource, `may take ${what}: ${at} is not known before deployment`, evidence);
    }
    const wrong = values.filter((value) => !allowed.includes(String(value)));
    if (wrong.length > 0) {
      const means = attribute.state === 'absent' ? 'nothing, which means ' : '';
      return fail(
        resource,
        `takes ${what}: ${at} is ${means}${listed(values.map(String))}`,
        evidence,
        `Write ${at} = ${JSON.stringify(allowed)}.`,
      );
    }
  }
  return pass(resource, `takes no ${what}: ${path} holds nothing but ${listed(allowed)}`);
}

function byAbsence(resource: Resource, what: string, { paths }: Closing & { by: 'absence' }): Result {
  const found = paths
    .flatMap((path) => foundAt(resource, path))
    .filter(({ attribute }) => attribute.state !== 'absent');
  const written = found.find(
    ({ attribute }) =>
      attribute.state === 'known' || (attribute.state === 'unknown' && attribute.by === 'terraform'),
  );
  const [first] = written ? [written] : found;
  if (first === undefined) return pass(resource, `holds nothing at ${listed(paths)}`);
  const evidence = [step(resource, first.path, show(first.attribute), 'nothing')];
  return written
    ? fail(resource, `has ${what}: ${first.path} is written`, evidence, `Take ${first.path} away.`)
    : unknown(resource, `may have ${what}: ${first.path} is not known before deployment`, evidence);
}

function byHolder(
  graph: EstateGraph,
  resource: Resource,
  what: string,
  { steps }: Closing & { by: 'holder' },
): Result {
  let at: Resource | undefined = resource;
  for (const { path, type } of steps) {
    const next: Resource | undefined = targetOf(
      path.endsWith('_id') ? follow(graph, at, path) : followParent(graph, at, path, type),
    );
    if (next === undefined) {
      return unknown(
        resource,
        `hands out ${what} that is not judged here, so whether it takes them is not known`,
        [step(at, path, show(at.get(path)), `a judged ${type}`)],
        'Judge what it belongs to with it, or take it away and give identities roles.',
      );
    }
    at = next;
  }
  return pass(resource, `hands out ${what}; ${at.address} says whether they are taken`);
}

function byCompanion(
  graph: EstateGraph,
  resource: Resource,
  what: string,
  { companion }: Closing & { by: 'companion' },
): Result {
  const { own, path, value, type } = companion;
  const beside = companionsOf(graph, resource, companion);
  const read = [
    ...(own
      ? foundAt(resource, own.path).map((found) => ({ ...found, at: resource, value: own.value }))
      : []),
    ...beside.map((at) => ({ path, attribute: at.get(path), at, value })),
  ];
  const closing = read.find(
    ({ attribute, value: wanted }) => attribute.state === 'known' && sameText(attribute.value, wanted),
  );
  if (closing) return pass(resource, `takes no ${what}: ${closing.at.address} says so`);
  const open = read.find(({ attribute }) => attribute.state === 'unknown');
  if (open) {
    return unknown(resource, `may take ${what}: ${open.path} of ${open.at.address} is not known`, [
      step(open.at, open.path, show(open.attribute), String(open.value)),
    ]);
  }
  const wanted = own ? `${own.path} = ${String(own.value)}` : `${type} with ${path} = ${String(value)}`;
  return fail(
    resource,
    `takes ${what}: nothing says that only Entra identities are let in`,
    [step(resource, own?.path ?? '', 'nothing', wanted)],
    `Write ${wanted}.`,
  );
}

function sameText(value: unknown, wanted: Plain): boolean {
  return String(value).toLowerCase() === String(wanted).toLowerCase();
}

function remedyOf(path: string, value: Plain): string {
  return `Write ${path} = ${JSON.stringify(value)}, and give identities roles on what it opens.`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
