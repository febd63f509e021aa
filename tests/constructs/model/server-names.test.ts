import { ServerGroup } from '../../../constructs/model/flow';
import { findRegion } from '../../../constructs/model/region';
import { computerName, serverName } from '../../../constructs/model/server-names';

const UKSOUTH = findRegion('uksouth');
const UKWEST = findRegion('ukwest');

const group = (name: string, spoke = 'website'): ServerGroup => ({
  name,
  spoke,
  tier: 'web',
  role: 'web',
  image: 'ubuntu-24.04',
  count: 2,
  size: 'Standard_D2s_v5',
  regions: ['uksouth', 'ukwest'],
  load: 1,
  position: { file: 'estate.yaml', line: 1, column: 1 },
});

describe("a machine's name in Azure", () => {
  it('has its spoke, group, number and region', () => {
    expect(serverName(group('web'), UKSOUTH, 0)).toBe('vm-website-web-1-uks');
  });

  it('is refused where Azure would refuse it', () => {
    const longest = 'g'.repeat(64 - 'vm-website--10-uks'.length);
    expect(serverName(group(longest), UKSOUTH, 9)).toHaveLength(64);
    expect(() => serverName(group(`${longest}g`), UKSOUTH, 9)).toThrow(
      /has 65 characters, and Azure takes 64/,
    );
  });
});

describe('what a machine calls itself', () => {
  it.each(['web', 'app-proxy-connectors', 'a-b', 'x'])(
    'is a name that Windows takes, for group %s',
    (name) => {
      expect(computerName({ name: 'sample' }, group(name), UKSOUTH, 49)).toMatch(
        /^[a-z](?=.{1,14}$)[a-z0-9-]*[a-z0-9]$/,
      );
    },
  );

  it('differs by estate, spoke, group, region and number', () => {
    const names = [
      computerName({ name: 'sample' }, group('web'), UKSOUTH, 0),
      computerName({ name: 'other' }, group('web'), UKSOUTH, 0),
      computerName({ name: 'sample' }, group('web', 'intranet'), UKSOUTH, 0),
      computerName({ name: 'sample' }, group('web-2'), UKSOUTH, 0),
      computerName({ name: 'sample' }, group('web'), UKWEST, 0),
      computerName({ name: 'sample' }, group('web'), UKSOUTH, 1),
    ];
    expect(new Set(names).size).toBe(names.length);
    expect(computerName({ name: 'sample' }, group('web'), UKSOUTH, 0)).toBe(names[0]);
  });
});
