import { didYouMean, suggest } from '../../../stacks/config/suggest';

describe('suggest', () => {
  it('finds the name that was probably meant', () => {
    expect(suggest('titel', ['estate', 'title', 'tags'])).toBe('title');
  });

  it('finds the only name that begins so', () => {
    expect(suggest('Global Admin', ['Global Administrator', 'Global Reader'])).toBe('Global Administrator');
    expect(
      suggest('Authentication', ['Authentication Administrator', 'Authentication Policy']),
    ).toBeUndefined();
    expect(suggest('Glo', ['Global Administrator'])).toBeUndefined();
  });

  it('finds none where none is near, where there are none, and for a text without end', () => {
    expect(suggest('colour', ['estate', 'title'])).toBeUndefined();
    expect(suggest('title', [])).toBeUndefined();
    expect(suggest('t'.repeat(100_000), ['title'])).toBeUndefined();
  });

  it('takes another fix where no name is near', () => {
    expect(didYouMean('titel', ['title'], 'remove it')).toBe('did you mean title?');
    expect(didYouMean('colour', ['title'], 'remove it')).toBe('remove it');
  });
});
