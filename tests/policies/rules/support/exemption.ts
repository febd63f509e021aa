import { DeclaredExemption } from '../../../../policies/declaration/declaration';

/** An exemption of a Bastion for half a year. */
export function exemption(parts: Partial<DeclaredExemption> = {}): DeclaredExemption {
  return {
    id: 'EX-001',
    rule: 'access/no-other-way-in',
    scope: ['azurerm_bastion_host.*'],
    category: 'Mitigated',
    owner: 'platform@example.org',
    approver: 'head-of-ict',
    reason: 'the way in when the broker is lost',
    ticket: 'CHG-1',
    approved: '2026-11-01',
    expires: '2027-05-01',
    ...parts,
  };
}
