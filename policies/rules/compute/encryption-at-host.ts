import { Rule } from '../rule';
import { expectValue } from '../support/expect-value';
import { FLEXIBLE_SET, lacks, OLD_MACHINE, SINGLE_MACHINES, UNIFORM_SETS } from '../support/machines';

export const encryptionAtHost: Rule = {
  id: 'compute/encryption-at-host',
  title: 'Every machine encrypts on its host what it writes, temporary disks and caches included',
  clauses: ['DATA-1'],
  decides: ['DATA-1'],
  severity: 'medium',
  gates: true,
  protects:
    'Temporary disks and caches lie unencrypted on the host, and so does what travels from it to the storage.',
  remedy:
    'Register the feature Microsoft.Compute/EncryptionAtHost in the subscription and write encryption_at_host_enabled = true.',
  sources: ['https://learn.microsoft.com/azure/virtual-machines/disk-encryption'],
  needsDeclaration: false,
  *check({ graph }) {
    for (const machine of graph.ofType(...SINGLE_MACHINES, ...UNIFORM_SETS, FLEXIBLE_SET)) {
      yield expectValue(machine, machine, {
        path: 'encryption_at_host_enabled',
        allowed: [true],
        whenAbsent: false,
      });
    }
    for (const machine of graph.ofType(OLD_MACHINE)) yield lacks(machine, 'encryption at host');
  },
};
