import { PartnerTenant, Tenant } from '../identity';
import { IdentityAct } from './identity-act';

const POLICY = 'v1.0/policies/crossTenantAccessPolicy';

/** What is taken from other tenants, which decides whether their people can meet the policies here. */
export function guestActs(tenant: Tenant): readonly IdentityAct[] {
  return [
    trustNobody(tenant),
    ...tenant.partners.flatMap((partner) => [trust(tenant, partner), ...connect(tenant, partner)]),
  ];
}

function trustNobody({ name, title }: Tenant): IdentityAct {
  const path = `${POLICY}/default`;
  return {
    id: `cross-tenant-default/${name}`,
    tenant: name,
    title: `No trust in tenants that ${title} doesn't name`,
    text: `Take nothing from tenants that ${title} doesn't name: their people show multi-factor authentication here, and their devices count for nothing.`,
    permission: 'Policy.ReadWrite.CrossTenantAccess',
    finds: [],
    requests: [
      {
        method: 'patch',
        path,
        body: {
          inboundTrust: {
            isMfaAccepted: false,
            isCompliantDeviceAccepted: false,
            isHybridAzureADJoinedDeviceAccepted: false,
          },
        },
      },
    ],
    unlocks: 'what is proven of guests of other tenants',
    verification: { path, query: 'inboundTrust', says: 'false three times' },
  };
}

function trust({ name, title }: Tenant, partner: PartnerTenant): IdentityAct {
  const { mfa, compliantDevice, hybridJoinedDevice } = partner.trust;
  const taken = [
    mfa ? 'multi-factor authentication' : undefined,
    compliantDevice ? 'compliant devices' : undefined,
    hybridJoinedDevice ? 'hybrid joined devices' : undefined,
  ].filter((what) => what !== undefined);
  return {
    id: `partner/${name}/${partner.name}`,
    tenant: name,
    title: `What ${title} takes from ${partner.title}`,
    text: `Take from the tenant of ${partner.title} ${taken.length > 0 ? taken.join(' and ') : 'nothing'}, and no more. If Graph says that the partner is there already, change it with patch at ${POLICY}/partners/${partner.id}.`,
    permission: 'Policy.ReadWrite.CrossTenantAccess',
    finds: [],
    requests: [
      {
        method: 'post',
        path: `${POLICY}/partners`,
        body: {
          tenantId: partner.id,
          inboundTrust: {
            isMfaAccepted: mfa,
            isCompliantDeviceAccepted: compliantDevice,
            isHybridAzureADJoinedDeviceAccepted: hybridJoinedDevice,
          },
        },
      },
    ],
    unlocks: `what is proven of people of ${partner.title}`,
    verification: {
      path: `${POLICY}/partners/${partner.id}`,
      query: 'inboundTrust.[isMfaAccepted, isCompliantDeviceAccepted, isHybridAzureADJoinedDeviceAccepted]',
      says: [mfa, compliantDevice, hybridJoinedDevice].join(', '),
    },
  };
}

/** Only packages that partners ask for need it. */
function connect({ name, packages }: Tenant, partner: PartnerTenant): readonly IdentityAct[] {
  if (packages.every(({ requestors }) => requestors !== 'partners')) return [];
  const path = 'v1.0/identityGovernance/entitlementManagement/connectedOrganizations';
  return [
    {
      id: `connected-organisation/${name}/${partner.name}`,
      tenant: name,
      title: `${partner.title} as a connected organisation`,
      text: `Make ${partner.title} a connected organisation, and write its id into the estate as connectedOrganisation of the partner ${partner.name}: until then its people can't ask for a package.`,
      permission: 'EntitlementManagement.ReadWrite.All',
      finds: [],
      requests: [
        {
          method: 'post',
          path,
          body: {
            displayName: partner.title,
            description: `Partner ${partner.name}`,
            state: 'configured',
            identitySources: [
              {
                '@odata.type': '#microsoft.graph.azureActiveDirectoryTenant',
                displayName: partner.title,
                tenantId: partner.id,
              },
            ],
          },
        },
      ],
      unlocks: `that people of ${partner.title} can ask for an access package`,
      verification: {
        path,
        query: `value[?displayName=='${partner.title}'].[id, state]`,
        says: 'its id and configured',
      },
    },
  ];
}
