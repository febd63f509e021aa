import {
  certificateReaderId,
  certificateSecretId,
  certificateVaultId,
  certificateVaultName,
} from '../../../constructs/model/certificate-vault-ids';
import { FORMS, webEstate } from '../../fixtures/web-estate';

const estate = webEstate();
const spoke = estate.spokes[0]!;
const [south, west] = spoke.networks;

describe('ids of a certificate vault', () => {
  it('are at most 24 characters of name, different in each region and estate', () => {
    const name = certificateVaultName(estate, spoke, south!);
    expect(name).toMatch(/^kv-cert-uks-[0-9a-f]{8}$/);
    expect(name.length).toBeLessThanOrEqual(24);
    expect(certificateVaultName(estate, spoke, west!)).toMatch(/^kv-cert-ukw-/);
    expect(certificateVaultName({ ...estate, name: 'other' }, spoke, south!)).not.toBe(name);
  });

  it("stand in the spoke's group", () => {
    const group =
      '/subscriptions/00000000-0000-4000-8000-000000000002/resourceGroups/rg-website-uks/providers';
    expect(certificateVaultId(estate, spoke, south!)).toBe(
      `${group}/Microsoft.KeyVault/vaults/${certificateVaultName(estate, spoke, south!)}`,
    );
    expect(certificateReaderId(FORMS, spoke, south!)).toBe(
      `${group}/Microsoft.ManagedIdentity/userAssignedIdentities/id-forms-certificate-uks`,
    );
  });

  it('name the secret without a version', () => {
    expect(certificateSecretId(estate, spoke, west!, FORMS)).toMatch(
      /^https:\/\/kv-cert-ukw-[0-9a-f]{8}\.vault\.azure\.net\/secrets\/forms-web$/,
    );
  });
});
