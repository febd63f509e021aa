import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EstateName, ROOT, synthesizedFolder } from './synthesized';

interface StackJson {
  readonly resource?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly moved?: readonly { readonly from: string; readonly to: string }[];
}

/** `<stack> <address>` of every resource of an estate, sorted. */
export function addressesOf(estate: EstateName): string[] {
  return stacksOf(estate)
    .flatMap(([stack, json]) =>
      Object.entries(json.resource ?? {}).flatMap(([type, byName]) =>
        Object.keys(byName).map((name) => `${stack} ${type}.${name}`),
      ),
    )
    .sort();
}

/** `<stack> <address>` of every address that a `moved` block leads away from. */
export function movedFrom(estate: EstateName): string[] {
  return stacksOf(estate).flatMap(([stack, json]) =>
    (json.moved ?? []).map(({ from }) => `${stack} ${from}`),
  );
}

/** The list that stands in the checkout; empty where there is none yet. */
export function goldenOf(estate: EstateName): string[] {
  const file = goldenFile(estate);
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
}

/** Addresses that were there and are gone without a recorded move: Terraform would destroy what they hold. */
export function lostAddresses(estate: EstateName): string[] {
  const now = new Set([...addressesOf(estate), ...movedFrom(estate)]);
  return goldenOf(estate).filter((address) => !now.has(address));
}

export function goldenFile(estate: EstateName): string {
  return join(ROOT, 'tests', 'golden', `${estate}.txt`);
}

function stacksOf(estate: EstateName): [string, StackJson][] {
  const folder = join(synthesizedFolder(estate), 'stacks');
  return readdirSync(folder).map((stack) => [
    stack,
    JSON.parse(readFileSync(join(folder, stack, 'cdk.tf.json'), 'utf8')) as StackJson,
  ]);
}
