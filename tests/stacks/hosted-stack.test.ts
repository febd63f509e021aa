import { Testing } from 'cdktf';
import { placedHosted } from '../../constructs/model/recovery-needs';
import { HostedStack } from '../../stacks/hosted-stack';
import { HOSTED, machinesEstate } from '../fixtures/machines-estate';
import { stackJson } from '../support/stack-json';

describe('the stack of machines that still stand in a datacentre', () => {
  const estate = machinesEstate();
  const stack = stackJson(new HostedStack(Testing.app(), estate, placedHosted(estate)[0]!));

  it('copies each by its name there, to a zone of its own in the region and group that it moves to', () => {
    const machines = [1, 2].map((number) =>
      stack.resource(`azurerm_site_recovery_vmware_replicated_vm.replication-machine-ledger-${number}`),
    );
    for (const [index, machine] of machines.entries()) {
      expect(machine).toMatchObject({
        source_vm_name: `ledger-${index + 1}`,
        target_zone: String(index + 1),
        appliance_name: 'replication-appliance',
        recovery_vault_id: expect.stringMatching(
          /\/rg-hosted-old-datacentre-ledger-uks\/.*\/vaults\/rsv-old-datacentre-ledger-uks$/,
        ),
        target_resource_group_id: expect.stringMatching(/\/resourceGroups\/rg-website-uks$/),
        default_log_storage_account_id: '${azurerm_storage_account.replication-cache.id}',
        depends_on: [
          'azurerm_site_recovery_vmware_replication_policy_association.replication-policy-association',
        ],
      });
    }
  });

  it('takes no key for what waits to be copied', () => {
    expect(stack.resource('azurerm_storage_account.replication-cache')).toMatchObject({
      shared_access_key_enabled: false,
      account_replication_type: 'ZRS',
    });
  });

  it('says what the machines move to if that is not there', () => {
    const hosted = [{ ...HOSTED, movesTo: { spoke: 'nowhere', tier: 'app' } }];
    expect(() => placedHosted({ ...estate, hosted })).toThrow(
      'old-datacentre/ledger moves to spoke "nowhere", but sample has only website',
    );
  });
});
