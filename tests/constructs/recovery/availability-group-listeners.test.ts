import { AvailabilityGroupListeners } from '../../../constructs/recovery/availability-group-listeners';
import { CASES, machinesEstate } from '../../fixtures/machines-estate';
import { synthesize } from '../../fixtures/synthesize';

const TYPE = 'azurerm_mssql_virtual_machine_availability_group_listener';

describe('listeners of an availability group', () => {
  const estate = machinesEstate();
  const resources = synthesize((stack) => {
    new AvailabilityGroupListeners(stack, 'cases', { estate, block: CASES });
  }, estate);

  it.each([
    ['uksouth', 'uks', '10.64.4.158'],
    ['ukwest', 'ukw', '10.72.4.158'],
  ])('is one in %s, at the address of its load balancer, over the members there', (region, code, address) => {
    const listener = resources[`${TYPE}.cases-${region}`]!;
    expect(listener).toMatchObject({
      name: `cases-l-${code}`,
      availability_group_name: 'ag-cases',
      port: 1433,
      load_balancer_configuration: { private_ip_address: address, probe_port: 59999 },
      replica: ['Primary', 'Secondary', 'Secondary'].map((role) => ({
        role,
        commit: 'Synchronous_Commit',
        failover_mode: 'Automatic',
      })),
    });
    const ids = JSON.stringify(listener);
    expect(ids).toContain(`/sqlVirtualMachines/vm-website-cases-2-${code}`);
    expect(ids).toContain(`/sqlVirtualMachineGroups/cases-${code}`);
    expect(ids).toContain(`/loadBalancers/lbi-website-cases-${code}`);
  });
});
