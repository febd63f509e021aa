import { TerraformResource } from 'cdktf';
import { Cache } from '../../../constructs/data/cache';
import { WebApp as Declared } from '../../../constructs/model/block';
import { WebApp } from '../../../constructs/web/web-app';
import { blockEstate, blockProps, CACHE, SITE } from '../../fixtures/block-estate';
import { synthesize } from '../../fixtures/synthesize';

const build = (region = 0, block: Declared = SITE) =>
  synthesize(
    (stack) =>
      new WebApp(stack, 'web', { ...blockProps(block, region), built: new Map<string, TerraformResource>() }),
    blockEstate(),
  );

describe('a web application', () => {
  it('has workers in all zones of a region that has some, and as many as the estate says at least', () => {
    expect(build()['azurerm_service_plan.web-workers-plan']).toMatchObject({
      sku_name: 'P1v3',
      worker_count: 3,
      zone_balancing_enabled: true,
      lifecycle: { ignore_changes: ['worker_count'] },
    });
    expect(build(1)['azurerm_service_plan.web-workers-plan']).toMatchObject({
      zone_balancing_enabled: false,
    });
  });

  it('scales between least and most, to the load of both regions where nobody knows how busy it is', () => {
    expect(build()['azurerm_monitor_autoscale_setting.web-workers-autoscale']).toMatchObject({
      profile: [{ capacity: { minimum: 3, maximum: 6, default: 4 } }],
    });
    const fixed = build(0, { ...SITE, workers: { least: 3, most: 3 } });
    expect(fixed).not.toHaveProperty('azurerm_monitor_autoscale_setting.web-workers-autoscale');
    expect(fixed['azurerm_service_plan.web-workers-plan']).not.toHaveProperty('lifecycle');
  });

  it('is closed to all but its private endpoint, and to passwords; so is its release slot', () => {
    const resources = build();
    for (const type of ['azurerm_linux_web_app.web-app', 'azurerm_linux_web_app_slot.web-slot']) {
      expect(resources[type]).toMatchObject({
        https_only: true,
        public_network_access_enabled: false,
        client_affinity_enabled: false,
        ftp_publish_basic_authentication_enabled: false,
        webdeploy_publish_basic_authentication_enabled: false,
        virtual_network_subnet_id: 'the-subnet-web',
        site_config: {
          application_stack: { php_version: '8.4' },
          health_check_path: '/health',
          health_check_eviction_time_in_min: 2,
          ip_restriction_default_action: 'Deny',
          scm_ip_restriction_default_action: 'Deny',
          ftps_state: 'Disabled',
          minimum_tls_version: '1.2',
          scm_minimum_tls_version: '1.2',
          vnet_route_all_enabled: true,
        },
      });
    }
    expect(resources['azurerm_private_endpoint.web-endpoint']).toMatchObject({
      private_service_connection: { subresource_names: ['sites'] },
    });
    expect(build(0, { ...SITE, slot: false })).not.toHaveProperty('azurerm_linux_web_app_slot.web-slot');
  });

  it('finds what it uses by its settings, none of which is a secret', () => {
    const settings = (region: number) => build(region)['azurerm_linux_web_app.web-app']?.['app_settings'];
    expect(JSON.stringify(settings(0), null, 1).replace(/[0-9a-f]{8}/g, '…')).toMatchInlineSnapshot(`
      "{
       "AZURE_CLIENT_ID": "\${azurerm_user_assigned_identity.web-identity.client_id}",
       "CONTENT_DATABASE": "sqldb-website-content",
       "CONTENT_HOST": "fog-website-content-….database.windows.net",
       "LEGACY_DATABASE": "website_legacy",
       "LEGACY_HOST": "mysql-website-legacy-uks-….mysql.database.azure.com",
       "MAPS_DATABASE": "website_maps",
       "MAPS_HOST": "vep-website-maps-….writer.postgres.database.azure.com",
       "MEDIA_URL": "https://stmediauks….blob.core.windows.net",
       "SESSIONS_HOST": "amr-website-sessions-uks-….uksouth.redis.azure.net:10000"
      }"
    `);
    expect(settings(1)).toMatchObject({
      SESSIONS_HOST: expect.stringMatching(/^amr-website-sessions-ukw-\w+\.ukwest\.redis\.azure\.net:10000$/),
      MEDIA_URL: expect.stringMatching(/^https:\/\/stmediauks\w+\.blob/),
    });
  });

  it('may write its blobs and use its cache, as an identity of its own', () => {
    const resources = build(1);
    expect(resources['azurerm_role_assignment.web-grants-website-media']).toMatchObject({
      scope: expect.stringMatching(
        /rg-website-uks\/providers\/Microsoft.Storage\/storageAccounts\/stmediauks\w+$/,
      ),
      role_definition_id: expect.stringMatching(/ba92f5b4-2d11-453d-a403-e96b0029c9fe$/),
      principal_id: '${azurerm_user_assigned_identity.web-identity.principal_id}',
    });
    expect(resources['azurerm_resource_group_template_deployment.web-grants-website-sessions']).toMatchObject(
      {
        resource_group_name: 'rg-website-ukw',
        parameters_content: expect.stringMatching(/\/default\/site[0-9a-f]{8}"/),
      },
    );
    const name = (region: number) =>
      build(region)['azurerm_resource_group_template_deployment.web-grants-website-sessions']?.['name'];
    expect(name(0)).not.toBe(name(1));
  });

  it('gets its rights after what it has them on, where that is of the same stack', () => {
    const resources = synthesize((stack) => {
      const { cache } = new Cache(stack, 'redis', blockProps(CACHE));
      new WebApp(stack, 'web', { ...blockProps(SITE), built: new Map([[CACHE.name, cache]]) });
    }, blockEstate());
    expect(resources['azurerm_resource_group_template_deployment.web-grants-website-sessions']).toMatchObject(
      { depends_on: ['azurerm_managed_redis.redis-cache'] },
    );
  });
});
