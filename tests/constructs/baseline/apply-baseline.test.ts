import { Group } from '@cdktf/provider-azuread/lib/group';
import { CdnFrontdoorProfile } from '@cdktf/provider-azurerm/lib/cdn-frontdoor-profile';
import { App, TerraformResource, TerraformStack, Testing } from 'cdktf';
import { ResourceGroup } from '@cdktf/provider-azurerm/lib/resource-group';
import { StaticWebApp } from '@cdktf/provider-azurerm/lib/static-web-app';
import { StorageAccount } from '@cdktf/provider-azurerm/lib/storage-account';
import { VirtualNetwork } from '@cdktf/provider-azurerm/lib/virtual-network';
import { applyBaseline } from '../../../constructs/baseline/apply-baseline';
import { leaveOut } from '../../../constructs/baseline/omission';
import { workspaceId } from '../../../constructs/model/platform-ids';
import { BaselineType } from '../../../constructs/model/tables/baseline-row';
import { BASELINE_TYPES } from '../../../constructs/model/tables/baseline-types';
import { recordSource } from '../../../constructs/provenance';
import { EstateStack } from '../../../stacks/estate-stack';
import { buildEstate } from '../../../stacks/build-estate';
import { ManagementStack } from '../../../stacks/management-stack';
import { estateWithDatacentre, testEstate, testSpoke, UKSOUTH, UKWEST } from '../../fixtures/estate';
import { fullTenant, testAccess } from '../../fixtures/identity';
import { stackJson } from '../../support/stack-json';

const estate = testEstate({ spokes: [{ ...testSpoke('website'), tags: { tier: 'gold' } }] });

function emptyStack(): { app: App; stack: EstateStack } {
  const app = Testing.app();
  const stack = new EstateStack(app, 'sample', {
    estate,
    subscription: estate.platform.subscription,
    stateRegion: UKSOUTH,
    state: 'azurerm',
    source: 'regions',
  });
  return { app, stack };
}

function network(stack: TerraformStack, location = 'uksouth'): VirtualNetwork {
  return new VirtualNetwork(stack, 'network', {
    name: 'vnet',
    resourceGroupName: 'rg',
    location,
    addressSpace: ['10.64.0.0/24'],
  });
}

function account(stack: TerraformStack): StorageAccount {
  return new StorageAccount(stack, 'account', {
    name: 'stsample',
    resourceGroupName: 'rg',
    location: 'ukwest',
    accountTier: 'Standard',
    accountReplicationType: 'LRS',
  });
}

describe('tags', () => {
  it('say who answers for the platform', () => {
    const { app, stack } = emptyStack();
    network(stack);
    applyBaseline(app, estate);
    expect(stackJson(stack).resource('azurerm_virtual_network.network').tags).toEqual({
      estate: 'sample',
      'managed-by': 'ridgeway',
      organisation: 'shared-platform',
      owner: 'platform@example.org',
      service: 'platform',
    });
  });

  it('say who answers for a spoke, and add its own tags', () => {
    const { app, stack } = emptyStack();
    recordSource(network(stack), 'spokes.website.subnets.app');
    applyBaseline(app, estate);
    expect(stackJson(stack).resource('azurerm_virtual_network.network').tags).toMatchObject({
      organisation: 'example-council',
      owner: 'web@example.org',
      tier: 'gold',
    });
  });

  it('leave alone what a construct wrote itself', () => {
    const { app, stack } = emptyStack();
    network(stack).tags = { owner: 'dns@example.org', zone: 'inner' };
    applyBaseline(app, estate);
    expect(stackJson(stack).resource('azurerm_virtual_network.network').tags).toMatchObject({
      owner: 'dns@example.org',
      zone: 'inner',
      organisation: 'shared-platform',
    });
  });

  it('of a spoke that the estate has not are refused, with the spokes there are', () => {
    const { app, stack } = emptyStack();
    recordSource(network(stack), 'spokes.webiste');
    expect(() => applyBaseline(app, estate)).toThrow(
      'sample/network comes from spoke "webiste", but sample has only website',
    );
  });
});

describe('diagnostics', () => {
  it("go to the workspace of the resource's region, below the resource under a fixed id", () => {
    const { app, stack } = emptyStack();
    network(stack);
    applyBaseline(app, estate);
    expect(stackJson(stack).resource('azurerm_monitor_diagnostic_setting.network-diagnostics')).toEqual({
      name: 'to-workspace',
      target_resource_id: '${azurerm_virtual_network.network.id}',
      log_analytics_workspace_id: workspaceId(estate, UKSOUTH),
      enabled_log: [{ category_group: 'allLogs' }],
      enabled_metric: [{ category: 'AllMetrics' }],
    });
  });

  it('of a storage account watch its blobs', () => {
    const { app, stack } = emptyStack();
    account(stack);
    applyBaseline(app, estate);
    expect(stackJson(stack).resource('azurerm_monitor_diagnostic_setting.account-diagnostics')).toMatchObject(
      {
        target_resource_id: '${azurerm_storage_account.account.id}/blobServices/default',
        log_analytics_workspace_id: workspaceId(estate, UKWEST),
        enabled_log: [
          { category: 'StorageDelete' },
          { category: 'StorageRead' },
          { category: 'StorageWrite' },
        ],
      },
    );
  });

  it('of what belongs to no region go to the workspace of the primary', () => {
    const { app, stack } = emptyStack();
    new CdnFrontdoorProfile(stack, 'door', {
      name: 'afd-website',
      resourceGroupName: 'rg',
      skuName: 'Premium_AzureFrontDoor',
    });
    applyBaseline(app, estate);
    expect(stackJson(stack).resource('azurerm_monitor_diagnostic_setting.door-diagnostics')).toMatchObject({
      log_analytics_workspace_id: workspaceId(estate, UKSOUTH),
    });
  });

  it('wait for a workspace that their own stack makes', () => {
    const app = Testing.app();
    const stack = new ManagementStack(app, estate, UKSOUTH);
    applyBaseline(app, estate);
    expect(
      stackJson(stack).resource('azurerm_monitor_diagnostic_setting.flow-logs-diagnostics')
        .log_analytics_workspace_id,
    ).toBe('${azurerm_log_analytics_workspace.workspace.id}');
  });

  it('of a resource in a region that has no workspace are refused', () => {
    const { app, stack } = emptyStack();
    network(stack, 'northeurope');
    expect(() => applyBaseline(app, estate)).toThrow(
      'sample/network has "northeurope" as location: its diagnostics go to the workspace of its region, so write "uksouth" or "ukwest"',
    );
  });

  it('of a resource whose location is an expression are refused', () => {
    const { app, stack } = emptyStack();
    const group = new ResourceGroup(stack, 'group', { name: 'rg', location: 'uksouth' });
    network(stack, group.location);
    expect(() => applyBaseline(app, estate)).toThrow('sample/network has an expression as location');
  });
});

describe('locks', () => {
  it('are made last and so taken away first', () => {
    const { app, stack } = emptyStack();
    account(stack);
    network(stack);
    applyBaseline(app, estate);
    expect(stackJson(stack).resource('azurerm_management_lock.account-lock')).toMatchObject({
      scope: '${azurerm_storage_account.account.id}',
      lock_level: 'CanNotDelete',
      depends_on: [
        'azurerm_monitor_diagnostic_setting.account-diagnostics',
        'azurerm_monitor_diagnostic_setting.network-diagnostics',
        'azurerm_storage_account.account',
        'azurerm_virtual_network.network',
      ],
    });
  });
});

describe('the baseline', () => {
  it('leaves out what a stack gave a reason for, and says so', () => {
    const { app, stack } = emptyStack();
    leaveOut(account(stack), 'lock', 'it is emptied every night');
    expect(applyBaseline(app, estate).omissions).toEqual([
      { path: 'sample/account', column: 'lock', reason: 'it is emptied every night' },
    ]);
    expect(stackJson(stack).addresses).toEqual([
      'azurerm_monitor_diagnostic_setting.account-diagnostics',
      'azurerm_storage_account.account',
    ]);
  });

  it('names the types that it does not know and leaves them alone', () => {
    const { app, stack } = emptyStack();
    new StaticWebApp(stack, 'plan', {
      name: 'plan',
      resourceGroupName: 'rg',
      location: 'uksouth',
      skuTier: 'Free',
    });
    expect(applyBaseline(app, estate).unknownTypes).toEqual(['azurerm_static_web_app']);
    expect(stackJson(stack).resource('azurerm_static_web_app.plan').tags).toBeUndefined();
  });

  it('does not look at objects of a tenant, which have nothing that it gives', () => {
    const { app, stack } = emptyStack();
    new Group(stack, 'staff', { displayName: 'staff', securityEnabled: true });
    expect(applyBaseline(app, estate)).toEqual({ unknownTypes: [], omissions: [] });
  });

  it('knows every type that an estate can hold today', () => {
    const app = Testing.app();
    const [first, second] = estateWithDatacentre().hubs;
    const everything = { bastion: true, vpn: true, expressRoute: true };
    buildEstate(
      app,
      estateWithDatacentre({
        hubs: [
          { ...first, ...everything },
          { ...second, ...everything },
        ],
        identity: { tenants: [fullTenant({ access: [testAccess()] })] },
      }),
    );
    expect(applyBaseline(app, estateWithDatacentre()).unknownTypes).toEqual([]);
  });

  it('changes nothing when it is applied again', () => {
    const { app, stack } = emptyStack();
    account(stack);
    network(stack);
    applyBaseline(app, estate);
    const once = Testing.synth(stack);
    applyBaseline(app, estate);
    expect(Testing.synth(stack)).toBe(once);
  });

  it('gives what it adds its own row, until nothing new comes', () => {
    const { app, stack } = emptyStack();
    network(stack);
    const locked = withCell('azurerm_monitor_diagnostic_setting', { lock: 'CanNotDelete' });
    applyBaseline(app, estate, locked);
    expect(stackJson(stack).addresses).toContain('azurerm_management_lock.network-diagnostics-lock');
  });

  it('moves no address when a column is added', () => {
    const before = addressesWith(withCell('azurerm_storage_account', { lock: { leftOut: 'not yet' } }));
    const after = addressesWith(BASELINE_TYPES);
    expect(after).toEqual(expect.arrayContaining(before));
    expect(after).toHaveLength(before.length + 1);
  });
});

function addressesWith(table: readonly BaselineType[]): string[] {
  const { app, stack } = emptyStack();
  account(stack);
  network(stack);
  applyBaseline(app, estate, table);
  return stack.node
    .findAll()
    .filter((construct): construct is TerraformResource => construct instanceof TerraformResource)
    .map((resource) => `${resource.terraformResourceType}.${resource.friendlyUniqueId}`);
}

function withCell(type: string, cell: Partial<BaselineType>): BaselineType[] {
  return BASELINE_TYPES.map((row) => (row.type === type ? { ...row, ...cell } : row));
}
