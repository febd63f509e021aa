import { Estate } from '../../../constructs/model/estate';
import { availabilityGroupSteps, recoverySteps, vaultLockSteps } from '../../../stacks/steps/recovery-steps';
import { testEstate, UKSOUTH, UKWEST } from '../../fixtures/estate';
import { HOSTED, machinesEstate } from '../../fixtures/machines-estate';

const textsOf = (estate: Estate) =>
  recoverySteps(estate, [UKSOUTH, UKWEST]).map(({ text, commands }) => [text, ...(commands ?? [])].join(' '));

describe('steps of recovery', () => {
  it('deploy the vaults, then have the appliance registered, then copy the machines of the datacentre', () => {
    const [vaults, appliance, machines] = textsOf(machinesEstate());
    expect(vaults).toContain('deploy recovery-uksouth recovery-ukwest');
    expect(appliance).toContain('register it with the vault rsv-old-datacentre-ledger-uks');
    expect(appliance).toContain('evidenced.replication-appliance/old-datacentre/ledger');
    expect(machines).toContain('deploy hosted-old-datacentre-ledger');
  });

  it('have machines on Hyper-V protected by a server that no resource declares', () => {
    const hosted = [{ ...HOSTED, hypervisor: 'hyper-v', protection: 'backup' }] as const;
    const steps = textsOf(machinesEstate({ hosted }));
    expect(steps).toHaveLength(2);
    expect(steps[1]).toContain('Azure Backup Server in old-datacentre');
  });

  it('make availability groups by hand, named as their listeners want them', () => {
    const [step, ...more] = availabilityGroupSteps(machinesEstate());
    expect(more).toEqual([]);
    expect(step?.text).toContain('availability group ag-cases');
    expect(step?.text).toContain('evidenced.availability-group/website/cases');
  });

  it('lock vaults for good only after a restore, region by region', () => {
    const evidenced = { 'vault-lock/services/uksouth': '2026-12-01' };
    const steps = vaultLockSteps(machinesEstate({ deployed: { ...testEstate().deployed, evidenced } }));
    expect(steps.map(({ done }) => done)).toEqual([true, false]);
    expect(steps[1]?.text).toContain('recovery-ukwest locks them');
  });

  it('are none where nothing serves a service', () => {
    expect(textsOf(testEstate())).toEqual([]);
    expect(vaultLockSteps(testEstate())).toEqual([]);
  });
});
