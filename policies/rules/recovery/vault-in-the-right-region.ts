import { EstateGraph, Resource } from '../../graph/graph';
import { follow, followParent, regionOf } from '../../graph/views/read';
import { Result, Rule } from '../rule';
import { RECOVERY_VAULT } from '../support/backup-vaults';
import { fail, pass, step, unknown } from '../support/results';

/** What a vault does with a machine, and where it has to stand for that. */
interface Use {
  readonly type: string;
  readonly does: string;
  readonly stands: 'in' | 'outside';
}

const USES: readonly Use[] = [
  { type: 'azurerm_backup_protected_vm', does: 'backs up a machine', stands: 'in' },
  { type: 'azurerm_site_recovery_replicated_vm', does: 'replicates a machine', stands: 'outside' },
];

export const vaultInTheRightRegion: Rule = {
  id: 'recovery/vault-in-the-right-region',
  title: 'A vault backs up machines of its own region, and replicates machines of another one',
  clauses: ['DR-1', 'DR-3'],
  decides: ['DR-3'],
  severity: 'critical',
  gates: true,
  protects:
    'A vault in the region that is lost cannot fail over to the other one, and Azure refuses to back up across regions.',
  remedy:
    'Put the vault for backup into the region of its machines, and that for Site Recovery into the region they go to.',
  sources: [
    'https://learn.microsoft.com/azure/site-recovery/azure-to-azure-support-matrix',
    'https://learn.microsoft.com/azure/backup/backup-support-matrix-iaas',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const use of USES) {
      for (const item of graph.ofType(use.type)) yield judge(graph, item, use);
    }
  },
};

function judge(graph: EstateGraph, item: Resource, { does, stands }: Use): Result {
  const vault = followParent(graph, item, 'recovery_vault_name', RECOVERY_VAULT);
  const machine = follow(graph, item, 'source_vm_id');
  const vaultRegion = vault.kind === 'resource' ? regionOf(vault.resource) : undefined;
  const region = machine.kind === 'resource' ? regionOf(machine.resource) : undefined;
  const evidence = [
    step(
      item,
      'recovery_vault_name',
      vaultRegion ?? 'a vault whose region is not known',
      `${stands} ${region ?? 'the region of the machine'}`,
    ),
    step(item, 'source_vm_id', region ?? 'a machine whose region is not known'),
  ];
  if (vaultRegion === undefined || region === undefined) {
    return unknown(item, `whether the vault that ${does} is in the right region is not known`, evidence);
  }
  return (vaultRegion === region) === (stands === 'in')
    ? pass(item, `a vault in ${vaultRegion} ${does} of ${region}`)
    : fail(item, `a vault in ${vaultRegion} ${does} of ${region}`, evidence);
}
