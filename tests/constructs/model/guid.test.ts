import { isGuid } from '../../../constructs/model/guid';

describe('a GUID', () => {
  it.each(['00000003-0000-0ff1-ce00-000000000000', 'AA000000-0000-4000-8000-00000000000F'])(
    'is %s',
    (text) => {
      expect(isGuid(text)).toBe(true);
    },
  );

  it.each(['', 'all', '/groups/00000003-0000-0ff1-ce00-000000000000', '00000003-0000-0ff1-ce00-00000000000'])(
    'is not "%s"',
    (text) => {
      expect(isGuid(text)).toBe(false);
    },
  );
});
