import { Attribute, textOf } from '../../../graph/attribute';
import { Block, EstateGraph, Resource } from '../../../graph/graph';
import { groupBy } from '../../../graph/views/group-by';
import { perGraph } from '../../../graph/views/per-graph';
import { follow, targetOf } from '../../../graph/views/read';
import { Result } from '../../rule';
import { FLEXIBLE_SET, OLD_MACHINE, SINGLE_MACHINES, UNIFORM_SETS } from '../../support/machines';
import { fail, pass, show, step, unknown } from '../../support/results';
import { foundAt } from '../../support/found-at';

/** Types that make machines, each with a first account. */
const MACHINES: readonly string[] = [
  ...SINGLE_MACHINES,
  ...UNIFORM_SETS,
  FLEXIBLE_SET,
  OLD_MACHINE,
  'azurerm_virtual_machine_scale_set',
];

const PASSWORDS = [
  'admin_password',
  'os_profile.admin_password',
  'os_profile.linux_configuration.admin_password',
  'os_profile.windows_configuration.admin_password',
] as const;

/** Extensions by which people sign in to a machine with their Entra identity, and what names the machine. */
const SIGN_IN = ['AADLoginForWindows', 'AADSSHLoginForLinux'];
const EXTENSIONS = [
  { type: 'azurerm_virtual_machine_extension', of: 'virtual_machine_id' },
  { type: 'azurerm_virtual_machine_scale_set_extension', of: 'virtual_machine_scale_set_id' },
] as const;

/**
 * Every machine has a first account, which no policy sees. Nobody needs it where people sign in with their Entra identity,
 * and nobody knows its password where Terraform made it up at the machine's birth.
 */
export function* machineResults(graph: EstateGraph): Iterable<Result> {
  for (const machine of graph.ofType(...MACHINES)) yield judge(graph, machine);
}

function judge(graph: EstateGraph, machine: Resource): Result {
  const passwords = PASSWORDS.flatMap((path) => foundAt(machine, path));
  const written = passwords.find(({ attribute }) => attribute.state === 'known');
  if (written) {
    return fail(
      machine,
      `${written.path} stands in the configuration, so whoever reads that signs in with it`,
      [step(machine, written.path, show(written.attribute), 'a password that nobody chose')],
      'Let Terraform make the password up ("Rw-${uuid()}", ignored afterwards), or take it away.',
    );
  }
  const open = passwords.find(({ attribute }) => attribute.state === 'unknown' && attribute.by === undefined);
  if (open) {
    return unknown(machine, `who knows ${open.path} is not known: it comes from elsewhere`, [
      step(machine, open.path, show(open.attribute), 'a password that nobody chose'),
    ]);
  }
  return judgeSignIn(graph, machine);
}

function judgeSignIn(graph: EstateGraph, machine: Resource): Result {
  const verdict = signsInWithEntra(graph, machine);
  const evidence = [step(machine, 'extension', 'nothing of that kind', SIGN_IN.join(' or '))];
  switch (verdict) {
    case 'yes':
      return pass(machine, 'people sign in with their Entra identity, and nobody chose a password');
    case 'maybe':
      return unknown(machine, 'whether people sign in with their Entra identity is not known', evidence);
    case 'no':
      return fail(
        machine,
        'people can sign in with its first account only, which no policy sees',
        evidence,
        `Give it the extension ${SIGN_IN.join(' or ')}, and people the role Virtual Machine User Login.`,
      );
  }
}

function signsInWithEntra(graph: EstateGraph, machine: Resource): 'yes' | 'no' | 'maybe' {
  const own = machine.blocks('extension').map((block) => kindOf(block.get('type')));
  const { byMachine, stray } = extensionsOf(graph);
  const beside = (byMachine.get(machine) ?? []).map((extension) => kindOf(extension.get('type')));
  const kinds = [...own, ...beside, ...stray, ...(hidesBlocks(machine) ? ['maybe' as const] : [])];
  return kinds.find((kind) => kind === 'yes') ?? kinds.find((kind) => kind === 'maybe') ?? 'no';
}

/** Extensions by the machine that they are of, and what those may be of which that isn't known. */
const extensionsOf = perGraph((graph) => {
  const all = EXTENSIONS.flatMap(({ type, of }) =>
    graph.ofType(type).map((extension) => ({ extension, reference: follow(graph, extension, of) })),
  );
  const stray = all.some(
    ({ extension, reference }) => reference.kind === 'unknown' && kindOf(extension.get('type')) !== 'no',
  );
  const placed = groupBy(all, ({ reference }) => targetOf(reference));
  return {
    byMachine: new Map(
      [...placed].map(([machine, found]) => [machine, found.map(({ extension }) => extension)]),
    ),
    stray: stray ? (['maybe'] as const) : [],
  };
});

function kindOf(type: Attribute): 'yes' | 'no' | 'maybe' {
  if (type.state === 'unknown') return 'maybe';
  return SIGN_IN.includes(textOf(type) ?? '') ? 'yes' : 'no';
}

function hidesBlocks(machine: Block): boolean {
  const blocks = machine.get('extension');
  return blocks.state === 'unknown' && blocks.by !== 'provider';
}
