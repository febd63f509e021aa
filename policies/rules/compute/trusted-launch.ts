import { Rule } from '../rule';
import { expectValue } from '../support/expect-value';
import { FLEXIBLE_SET, lacks, OLD_MACHINE, SINGLE_MACHINES, UNIFORM_SETS } from '../support/machines';

const SWITCHES = ['secure_boot_enabled', 'vtpm_enabled'] as const;

export const trustedLaunch: Rule = {
  id: 'compute/trusted-launch',
  title: 'Every machine starts by trusted launch: secure boot and a virtual TPM',
  clauses: ['ZT-3'],
  decides: [],
  severity: 'medium',
  gates: true,
  protects: 'A boot loader or driver that somebody swapped runs before anything that could notice it.',
  remedy:
    'Write secure_boot_enabled = true and vtpm_enabled = true with a second-generation image; both replace a machine that has neither.',
  sources: [
    'https://learn.microsoft.com/azure/virtual-machines/trusted-launch',
    'azurerm 4.55.0 refuses both on flexible scale sets',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const machine of graph.ofType(...SINGLE_MACHINES, ...UNIFORM_SETS)) {
      for (const path of SWITCHES) {
        yield expectValue(machine, machine, { path, allowed: [true], whenAbsent: false });
      }
    }
    for (const machine of graph.ofType(FLEXIBLE_SET, OLD_MACHINE)) yield lacks(machine, 'trusted launch');
  },
};
