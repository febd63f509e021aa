import { placesOfBlock } from '../../../constructs/model/placed-block';
import { profileLocations } from '../../../constructs/model/profile-locations';
import { desktopEstate, POOL } from '../../fixtures/desktop-estate';

describe('the places of profiles', () => {
  it('are shares of both regions, as FSLogix writes them', () => {
    const [first] = placesOfBlock(desktopEstate(), POOL);
    expect(profileLocations(first!)).toMatch(
      /^type=smb,name="uksouth",connectionString=\\\\stprofilesuks[0-9a-f]{8}\.file\.core\.windows\.net\\profiles;type=smb,name="ukwest",connectionString=\\\\stprofilesukw[0-9a-f]{8}\.file\.core\.windows\.net\\profiles$/,
    );
  });

  it('have to be a file share of the same spoke', () => {
    const [first] = placesOfBlock(desktopEstate(), { ...POOL, profiles: 'elsewhere' });
    expect(() => profileLocations(first!)).toThrow(
      'desktops website/office keep profiles in "elsewhere", which is no file share of that spoke',
    );
  });
});
