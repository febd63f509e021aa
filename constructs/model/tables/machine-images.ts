/** An operating system image of Azure's marketplace, pinned. */
export interface MachineImage {
  /** The name that estates use. */
  readonly id: string;
  readonly os: 'windows' | 'linux';
  /**
   * `desktop` is Windows for people: licensed by who uses it, and patched by Windows Update, since the platform patches
   * servers only (Microsoft Learn, "Automatic guest patching", "Supported OS images").
   */
  readonly use: 'server' | 'desktop';
  readonly title: string;
  readonly publisher: string;
  readonly offer: string;
  /** A second-generation image: trusted launch needs one. */
  readonly sku: string;
  /** One release, never `latest`: a machine made tomorrow starts as one made today. */
  readonly version: string;
  /** The SQL Server on it, as SQL Server's extension for virtual machines spells it. @default none */
  readonly sql?: { readonly offer: string; readonly edition: 'Developer' | 'Enterprise' };
  /** Where the version was seen. Publishers withdraw old ones, so look it up again before relying on it. */
  readonly source: string;
}

/** When the versions were last looked up. */
export const MACHINE_IMAGES_AS_OF = '2026-11-25';

/**
 * The images that machines are made from. A newer version makes new machines alike and leaves the ones there are: they
 * are patched in place.
 */
export const MACHINE_IMAGES: readonly MachineImage[] = [
  {
    id: 'sql-server-2022',
    os: 'windows',
    use: 'server',
    title: 'SQL Server 2022 Enterprise on Windows Server 2022',
    publisher: 'MicrosoftSQLServer',
    offer: 'sql2022-ws2022',
    sku: 'enterprise-gen2',
    version: '16.0.250519',
    sql: { offer: 'SQL2022-WS2022', edition: 'Enterprise' },
    source:
      'The same offer, developer edition, second generation, in a public repository of 2025; neither this edition nor a UK region was seen',
  },
  {
    id: 'ubuntu-24.04',
    os: 'linux',
    use: 'server',
    title: 'Ubuntu Server 24.04 LTS',
    publisher: 'Canonical',
    offer: 'ubuntu-24_04-lts',
    sku: 'server',
    version: '24.04.202609040',
    source:
      'Image listing of Sweden Central of September 2026 in a public repository, which names it x64, Gen2; not seen in a UK region',
  },
  {
    id: 'windows-11-multi-session',
    os: 'windows',
    use: 'desktop',
    title: 'Windows 11 Enterprise multi-session 25H2 with Microsoft 365 Apps',
    publisher: 'MicrosoftWindowsDesktop',
    offer: 'office-365',
    sku: 'win11-25h2-avd-m365',
    version: '26200.8246.260414',
    source:
      'Image reference of Canada East of April 2026 in a public repository: Gen2, FSLogix on it; not seen in a UK region',
  },
  {
    id: 'windows-server-2022',
    os: 'windows',
    use: 'server',
    title: 'Windows Server 2022 Datacenter',
    publisher: 'MicrosoftWindowsServer',
    offer: 'WindowsServer',
    sku: '2022-datacenter-g2',
    version: '20348.5622.260906',
    source:
      'Image query of East US 2 of September 2026 in a public repository: x64, Gen2, active, no purchase plan; not seen in a UK region',
  },
  {
    id: 'windows-server-2025',
    os: 'windows',
    use: 'server',
    title: 'Windows Server 2025 Datacenter',
    publisher: 'MicrosoftWindowsServer',
    offer: 'WindowsServer',
    sku: '2025-datacenter-g2',
    version: '26100.33438.260905',
    source:
      'Image query of East US 2 of 2026-10-05 in a public repository: x64, Gen2, 127 GiB disk, no purchase plan; not seen in a UK region',
  },
];

/** The image, or undefined if the table doesn't know it. */
export function tryFindMachineImage(id: string): MachineImage | undefined {
  return MACHINE_IMAGES.find((image) => image.id === id);
}

/** @throws RangeError if the table doesn't know the image */
export function findMachineImage(id: string): MachineImage {
  const image = tryFindMachineImage(id);
  if (!image) {
    throw new RangeError(
      `image "${id}" is not in the image table, which has ${MACHINE_IMAGES.map((known) => known.id).join(', ')}`,
    );
  }
  return image;
}
