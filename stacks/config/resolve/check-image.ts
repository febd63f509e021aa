import { Platform } from '../../../constructs/model/estate';
import {
  MACHINE_IMAGES,
  MachineImage,
  tryFindMachineImage,
} from '../../../constructs/model/tables/machine-images';
import { pathText } from '../path-text';
import { didYouMean } from '../suggest';
import { Path } from '../yaml-value';
import { EstateReader } from './estate-reader';

/** What machines are for, as far as it decides what they can run. */
export type ImageUse = 'server' | 'app-proxy-connector' | 'scale-set' | 'sql-machines' | 'desktops';

/** What fits a use, and why others don't. */
interface Fit {
  readonly fits: (image: MachineImage) => boolean;
  readonly because: string;
}

const isServer = ({ use, sql }: MachineImage) => use === 'server' && !sql;
const isWindowsServer = (image: MachineImage) => isServer(image) && image.os === 'windows';

const FITS: Readonly<Record<ImageUse, Fit>> = {
  server: { fits: isServer, because: 'which is for desktops, or for a block of kind sql-machines' },
  'app-proxy-connector': {
    fits: isWindowsServer,
    because: 'and the connector of application proxy runs on Windows Server only',
  },
  'scale-set': { fits: isWindowsServer, because: 'and a scale set is of Windows Server here' },
  'sql-machines': { fits: ({ sql }) => sql !== undefined, because: 'which has no SQL Server' },
  desktops: { fits: ({ use }) => use === 'desktop', because: 'which is not for people to work on' },
};

/** An image is a row of the table that fits what the machines are for, and what it takes is there. */
export function checkImage(
  reader: EstateReader,
  part: Path,
  given: string,
  use: ImageUse,
  platform: Platform | undefined,
): void {
  const image = tryFindMachineImage(given);
  const { fits, because } = FITS[use];
  const known = MACHINE_IMAGES.filter(fits).map(({ id }) => id);
  const path = reader.source.valueAt([...part, 'image']) === undefined ? part : [...part, 'image'];
  const name = pathText([...part, 'image']);
  if (!image) {
    reader.report(path, {
      message: `${name} is "${given}", which the table of images doesn't have`,
      allowed: `one of ${known.join(', ')}`,
      fix: didYouMean(given, known, 'write one of these'),
    });
  } else if (!fits(image)) {
    reader.report(path, {
      message: `${name} is "${given}", ${because}`,
      allowed: `one of ${known.join(', ')}`,
      fix: 'choose one of these',
    });
  } else if (image.os === 'linux' && platform && !platform.sshPublicKey && reader.isWellFormed('platform')) {
    reader.report(path, {
      message: `${name} is "${given}", and platform has no sshPublicKey`,
      allowed: 'Linux machines have no password, so that their first account needs a key',
      fix: 'add platform.sshPublicKey: the .pub file that ssh-keygen -t ed25519 writes',
    });
  }
}
