import { Provisioning } from '../../../../constructs/identity/provisioning/provisioning';
import { Estate } from '../../../../constructs/model/estate';
import { Joining } from '../../../../constructs/model/joining';
import { DIRECTORY, joiningEstate, testJoining, UPLOADERS } from '../../../fixtures/joining';
import { synthesize } from '../../../fixtures/synthesize';

function build(estate: Estate = joiningEstate(), changes: Partial<Joining> = {}) {
  return synthesize((stack) => {
    new Provisioning(stack, 'provisioning', {
      ...testJoining(estate),
      ...changes,
      estate,
      resourceGroupName: 'the-group',
    });
  }, estate);
}

const withJoiners = (joiners: Partial<typeof DIRECTORY.joiners>): Partial<Joining> => ({
  joiners: { ...DIRECTORY.joiners, ...joiners },
});

describe('the store of the HR extract', () => {
  const account = build()['azurerm_storage_account.provisioning-store-account']!;

  it('takes no key, no public network and no anonymous reader', () => {
    expect(account).toMatchObject({
      shared_access_key_enabled: false,
      local_user_enabled: false,
      public_network_access_enabled: false,
      allow_nested_items_to_be_public: false,
      network_rules: { default_action: 'Deny', bypass: ['None'] },
    });
  });

  it('can be read in the other region, and gives back what was deleted', () => {
    expect(account).toMatchObject({
      account_replication_type: 'RAGZRS',
      blob_properties: { versioning_enabled: true, delete_retention_policy: { days: 14 } },
    });
  });

  it('keeps extracts for a while, and what is known of people for good', () => {
    const policy = build()['azurerm_storage_management_policy.provisioning-store-retention'] as unknown as {
      readonly rule: readonly { readonly filters: { readonly prefix_match: readonly string[] } }[];
    };
    expect(policy.rule).toMatchObject([
      {
        filters: { prefix_match: ['extracts/'] },
        actions: { base_blob: { delete_after_days_since_modification_greater_than: 30 } },
      },
      {
        filters: { prefix_match: ['people/'] },
        actions: { version: { delete_after_days_since_creation: 14 } },
      },
    ]);
  });

  it('is reached by private endpoints at addresses that nothing else has', () => {
    const addresses = Object.entries(build())
      .filter(([address]) => address.startsWith('azurerm_private_endpoint.'))
      .map(([, endpoint]) => JSON.stringify(endpoint['ip_configuration']));
    expect(addresses.map((text) => /"private_ip_address":"([^"]+)"/.exec(text)?.[1])).toEqual([
      '10.64.4.133',
      '10.64.4.134',
      '10.64.4.135',
    ]);
  });
});

describe('the uploader', () => {
  it('takes no key, and is reached by its private endpoint', () => {
    expect(build()['azurerm_automation_account.provisioning-uploader-account']).toMatchObject({
      local_authentication_enabled: false,
      public_network_access_enabled: false,
      identity: { type: 'SystemAssigned' },
    });
  });

  it('runs every hour on the machines of its group', () => {
    const resources = build();
    expect(resources['azurerm_automation_job_schedule.provisioning-uploader-job']).toMatchObject({
      run_on: '${azurerm_automation_hybrid_runbook_worker_group.provisioning-uploader-workers.name}',
    });
    const machine =
      '/subscriptions/00000000-0000-4000-8000-000000000002/resourceGroups/rg-website-uks/providers' +
      '/Microsoft.Compute/virtualMachines/vm-website-uploaders-2-uks';
    expect(
      resources['azurerm_automation_hybrid_runbook_worker.provisioning-uploader-worker-2'],
    ).toMatchObject({
      vm_resource_id: machine,
      worker_id: `\${uuidv5("url", "${machine}")}`,
    });
    expect(resources['azurerm_virtual_machine_extension.provisioning-uploader-agent-2']).toMatchObject({
      virtual_machine_id: machine,
      type: 'HybridWorkerForLinux',
    });
  });

  it('knows where everything is, and no secret', () => {
    const runbook = build()['azurerm_automation_runbook.provisioning-uploader-runbook'];
    const content = runbook?.['content'] as string;
    const settings = /SETTINGS = json\.loads\(r"""([^]*?)"""\)/.exec(content)?.[1];
    expect(JSON.parse(settings!.replace('split("/"', "split('/'"))).toEqual({
      format: 'csv',
      extracts: expect.stringMatching(/^https:\/\/sthruks[0-9a-f]{8}\.blob\.core\.windows\.net\/extracts$/),
      state: expect.stringMatching(/\.blob\.core\.windows\.net\/people\/people\.json$/),
      queue: expect.stringMatching(/\.queue\.core\.windows\.net\/left-to-do$/),
      servicePrincipal:
        '${azuread_application_from_template.provisioning-application-template.service_principal_object_id}',
      job: "${element(reverse(split('/', azuread_synchronization_job.provisioning-application-job.id)), 0)}",
      desk: { url: 'https://desk.example.com/api/requests', resource: 'https://desk.example.com' },
    });
  });

  it('may read extracts, keep what it knows, use its queue, and upload: nothing else', () => {
    const resources = build();
    const principal = '${azurerm_automation_account.provisioning-uploader-account.identity[0].principal_id}';
    const grants = Object.entries(resources).filter(([, { principal_id, principal_object_id }]) =>
      [principal_id, principal_object_id].includes(principal),
    );
    expect(grants.map(([address]) => address)).toEqual([
      'azuread_app_role_assignment.provisioning-rights-ProvisioningLog-Read-All',
      'azuread_app_role_assignment.provisioning-rights-SynchronizationData-User-Upload',
      'azurerm_role_assignment.provisioning-rights-keep-people',
      'azurerm_role_assignment.provisioning-rights-read-extracts',
      'azurerm_role_assignment.provisioning-rights-use-queue',
    ]);
    expect(resources['azurerm_role_assignment.provisioning-rights-read-extracts']).toMatchObject({
      scope:
        '${azurerm_storage_account.provisioning-store-account.id}/blobServices/default/containers/extracts',
    });
  });

  it('raises an alert when no run has ended well for three hours', () => {
    const alert = build()['azurerm_monitor_scheduled_query_rules_alert_v2.provisioning-heartbeat'];
    expect(alert).toMatchObject({ window_duration: 'PT3H', skip_query_validation: true });
    expect(JSON.stringify(alert?.['criteria'])).toContain('aa-joiners-corporate-uks');
    expect(alert).not.toHaveProperty('action');
  });

  it.each([
    [withJoiners({ privateEndpointTier: 'doors' }), 'has no tier "doors" in uksouth for the HR extract'],
    [withJoiners({ uploader: 'nobody' }), 'has no servers "nobody" for the uploader'],
  ])('is refused where it has no place', (changes, message) => {
    expect(() => build(joiningEstate(), changes)).toThrow(message);
  });

  it('is refused on Windows', () => {
    const windows = { ...joiningEstate(), servers: [{ ...UPLOADERS, image: 'windows-server-2022' }] };
    expect(() => build(windows)).toThrow('are windows-server-2022, and the uploader runs on Linux');
  });
});

describe('the application that joiners come in by', () => {
  const job = (estate: Estate) => build(estate)['azuread_synchronization_job.provisioning-application-job'];

  it('waits until somebody has bound it to its domain', () => {
    const estate = joiningEstate();
    expect(job(estate)).toMatchObject({ template_id: 'API2AD', enabled: false });
    const evidenced = { 'provisioning/council/corporate': '2026-12-01' };
    expect(job({ ...estate, deployed: { ...estate.deployed, evidenced } })).toMatchObject({ enabled: true });
  });
});
