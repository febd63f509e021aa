/** An operating system image of Azure's marketplace, pinned. */
export interface MachineImage {
  /** The name that estates use. */
  readonly id: string;
  readonly os: 'windows' | 'linux';
  readonly title: string;
  readonly publisher: string;
  readonly offer: string;
  /** A second-generation image: trusted launch needs one. */
  readonly sku: string;
  /** One release, never `latest`: a machine made tomorrow starts as one made today. */
  readonly version: string;
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
    id: 'ubuntu-24.04',
    os: 'linux',
    title: 'Ubuntu Server 24.04 LTS',
    publisher: 'Canonical',
    offer: 'ubuntu-24_04-lts',
    sku: 'server',
    version: '24.04.202609040',
    source:
      'Image listing of Sweden Central of September 2026 in a public repository, which names it x64, Gen2; not seen in a UK region',
  },
  {
    id: 'windows-server-2022',
    os: 'windows',
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
