import { SqlMachines } from '../../../constructs/compute/sql-machines';
import { placesOfBlock } from '../../../constructs/model/placed-block';
import { tierSubnet } from '../../../constructs/model/tier-subnet';
import { CASES, machinesEstate } from '../../fixtures/machines-estate';
import { synthesize } from '../../fixtures/synthesize';

function build(changes: Partial<typeof CASES> = {}) {
  const estate = machinesEstate();
  const placed = placesOfBlock(estate, { ...CASES, ...changes })[0]!;
  return synthesize((stack) => {
    new SqlMachines(stack, 'cases', {
      ...placed,
      resourceGroupName: 'rg-website',
      subnetId: (tier) => `the-subnet-${tier}`,
      subnet: (tier) => tierSubnet(placed.spoke, placed.network, tier),
    });
  }, estate);
}

describe('SQL Server on machines', () => {
  const resources = build();

  it('stands on a machine in each zone, with data and log on a disk of its own', () => {
    for (const number of [1, 2, 3]) {
      expect(resources[`azurerm_windows_virtual_machine.cases-machines-${number}-machine`]).toMatchObject({
        name: `vm-website-cases-${number}-uks`,
        zone: String(number),
      });
      expect(resources[`azurerm_mssql_virtual_machine.cases-sql-${number}`]).toMatchObject({
        sql_connectivity_type: 'PRIVATE',
        storage_configuration: { data_settings: { luns: [0] }, log_settings: { luns: [0] } },
        depends_on: [`azurerm_virtual_machine_data_disk_attachment.cases-machines-${number}-data-attachment`],
      });
    }
  });

  it('has one address that leads to whichever member leads', () => {
    expect(resources['azurerm_lb_probe.cases-balancer-probe']).toMatchObject({
      protocol: 'Tcp',
      port: 59999,
    });
    expect(resources['azurerm_lb_rule.cases-balancer-port-1433']).toMatchObject({
      frontend_port: 1433,
      backend_port: 1433,
      floating_ip_enabled: true,
    });
  });

  it('writes no password, nor lets one that somebody wrote look like a change', () => {
    expect(resources['azurerm_mssql_virtual_machine_group.cases-cluster']).toMatchObject({
      name: 'cases-uks',
      wsfc_domain_profile: { fqdn: 'corp.example.org', cluster_subnet_type: 'SingleSubnet' },
    });
    const sql = resources['azurerm_mssql_virtual_machine.cases-sql-1'];
    expect(JSON.stringify(sql)).not.toContain('password');
    expect(sql).toMatchObject({
      lifecycle: {
        ignore_changes: ['sql_virtual_machine_group_id', 'storage_configuration', 'wsfc_domain_credential'],
      },
    });
  });

  it('refuses members that could not outvote one another', () => {
    expect(() => build({ count: 2 })).toThrow('it takes an odd number');
  });

  it('refuses an image without SQL Server', () => {
    expect(() => build({ image: 'windows-server-2022' })).toThrow('name an image with SQL Server');
  });
});
