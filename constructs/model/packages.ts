/** Entries of an estate file, as its YAML has them. */
export type Entries = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * A bought application as a composition of tiers, machines, blocks and flows. A spoke that names it (`package: goss-icm`) gets
 * all of this as if it stood in the estate's file; what the file says beside it is laid over it, key by key.
 */
export interface LineOfBusinessPackage {
  /** The name that estates use. */
  readonly id: string;
  readonly title: string;
  readonly vendor: string;
  /** Tiers and their sizes. */
  readonly subnets: Readonly<Record<string, string>>;
  readonly servers: Entries;
  readonly blocks: Entries;
  readonly flows: Entries;
  /** Services of the vendor's own that it calls, to be added to `outside`. */
  readonly outside: Entries;
  /** What the composition rests on, and what the vendor has to confirm. */
  readonly sources: readonly string[];
}

/** When the sources were read. */
export const PACKAGES_AS_OF = '2026-12-01';

const WINDOWS = 'windows-server-2022';

/** The packages of the county's strategy (BB-3): forms and workflow, mapping, payments. */
export const PACKAGES: readonly LineOfBusinessPackage[] = [
  {
    id: 'goss-icm',
    title: 'Goss iCM, online forms and workflow',
    vendor: 'Goss Interactive',
    subnets: { web: '/27', app: '/27', 'private-endpoints': '/27', edge: '/26' },
    servers: {
      web: { tier: 'web', role: 'web', image: WINDOWS, size: 'Standard_D2s_v5' },
      app: { tier: 'app', image: WINDOWS, size: 'Standard_D4s_v5', answers: { port: 443 } },
    },
    blocks: {
      cases: { kind: 'sql', users: 'app', sku: 'GP_Gen5_2', maxSizeGb: 250 },
      media: { kind: 'file-share', users: ['web', 'app'], sizeGb: 100 },
    },
    flows: {
      'web-to-app': { from: 'web', to: 'app', ports: 'tcp/443', why: 'Forms are processed by the workflow' },
    },
    outside: {},
    sources: [
      'The vendor publishes no hosting guide: web and workflow on IIS with SQL Server is what its customers describe; sizes, ports and versions are to be confirmed with it',
    ],
  },
  {
    id: 'esri-arcgis',
    title: 'Esri ArcGIS Enterprise, mapping',
    vendor: 'Esri',
    subnets: { web: '/27', app: '/27', 'private-endpoints': '/27' },
    servers: {
      web: { tier: 'web', role: 'web', image: WINDOWS, size: 'Standard_D4s_v5', answers: { port: 443 } },
      app: {
        tier: 'app',
        image: WINDOWS,
        size: 'Standard_E8s_v5',
        dataDiskGb: 512,
        answers: { port: 6443 },
      },
    },
    blocks: {
      geodatabase: { kind: 'sql', users: 'app', sku: 'GP_Gen5_4', maxSizeGb: 500 },
      content: { kind: 'file-share', users: 'app', sizeGb: 1024 },
    },
    flows: {
      'web-to-app': {
        from: 'web',
        to: 'app',
        ports: ['tcp/6443', 'tcp/7443'],
        why: 'Web adaptors pass on to map services and portal',
      },
      'between-app': {
        from: 'app',
        to: 'app',
        ports: [
          'tcp/2443',
          'tcp/5701-5703',
          'tcp/6443',
          'tcp/7120',
          'tcp/7220',
          'tcp/7443',
          'tcp/7654',
          'tcp/9876',
        ],
        why: 'Portal, server and data store keep their second machine in step',
      },
    },
    outside: {},
    sources: [
      'Esri, ArcGIS Enterprise 11.5 system requirements: Windows Server 2022 and 2025, SQL Server and Azure SQL Database as geodatabase',
      'Esri, Ports used by ArcGIS Server, by Portal for ArcGIS and by ArcGIS Data Store (11.3 to 11.5); configure a highly available ArcGIS Enterprise: shared directories on a file share',
    ],
  },
  {
    id: 'capita-pay360',
    title: 'Capita Pay360, payments',
    vendor: 'Capita (Pay360 is part of Access PaySuite since 2022)',
    subnets: { app: '/27', 'private-endpoints': '/28' },
    servers: { app: { tier: 'app', image: WINDOWS, size: 'Standard_D2s_v5', answers: { port: 8443 } } },
    blocks: { income: { kind: 'sql', users: 'app', sku: 'GP_Gen5_2', maxSizeGb: 100 } },
    flows: {
      'take-payment': {
        from: 'app',
        to: 'outside:pay360',
        ports: 'tcp/443',
        why: "Cards are entered on Pay360's own page and charged there; no card number comes here",
      },
    },
    outside: { pay360: { title: 'Pay360, hosted payment pages and API', fqdns: ['api.pay360.com'] } },
    sources: [
      'Pay360 developer documentation, "Submitting requests": live requests go to api.pay360.com over HTTPS with TLS 1.2 or higher',
      'How much of income management the vendor hosts is to be confirmed with it',
    ],
  },
];

/** The package, or undefined if the table doesn't know it. */
export function tryFindPackage(id: string): LineOfBusinessPackage | undefined {
  return PACKAGES.find((known) => known.id === id);
}
