import { FileShare } from '../../../constructs/data/file-share';
import { blockEstate, blockProps, SHARE } from '../../fixtures/block-estate';
import { synthesize } from '../../fixtures/synthesize';

const build = (region: number) =>
  synthesize((stack) => new FileShare(stack, 'files', blockProps(SHARE, region)), blockEstate());

describe('a file share', () => {
  it.each([
    [0, 'ZRS'],
    [1, 'LRS'],
  ])('is in region %i on fast disks kept as %s, without a key, for tickets of Entra ID', (region, kept) => {
    expect(build(region)['azurerm_storage_account.files-account']).toMatchObject({
      account_kind: 'FileStorage',
      account_tier: 'Premium',
      account_replication_type: kept,
      shared_access_key_enabled: false,
      public_network_access_enabled: false,
      azure_files_authentication: { directory_type: 'AADKERB' },
      share_properties: { smb: { authentication_types: ['Kerberos'], versions: ['SMB3.1.1'] } },
    });
  });

  it('is watched as files, since its account holds no blobs', () => {
    expect(build(0)['azurerm_monitor_diagnostic_setting.files-account-diagnostics']).toMatchObject({
      target_resource_id: '${azurerm_storage_account.files-account.id}/fileServices/default',
    });
  });
});
