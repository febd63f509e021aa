import { textStyle } from '../../cli/terminal';
import { memoryEnvironment } from './memory-environment';

const cases: [string, Record<string, string>, boolean, boolean][] = [
  ['colour on a terminal', {}, true, true],
  ['none in a file', {}, false, false],
  ['none on a terminal with NO_COLOR', { NO_COLOR: '1' }, true, false],
  ['colour with an empty NO_COLOR, which counts as not set', { NO_COLOR: '' }, true, true],
  ['colour in a file with FORCE_COLOR', { FORCE_COLOR: '1' }, false, true],
  ['none with FORCE_COLOR=0', { FORCE_COLOR: '0' }, true, false],
  ['none if NO_COLOR and FORCE_COLOR disagree', { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
  ['none on a dumb terminal', { TERM: 'dumb' }, true, false],
];

describe('the style of text', () => {
  it.each(cases)('has %s', (_, variables, isTerminal, colour) => {
    const sink = { write: () => undefined, isTerminal, columns: 72 };
    expect(textStyle(memoryEnvironment({ variables }), sink)).toEqual({ colour, width: 72 });
  });

  it('takes 100 columns where nobody knows', () => {
    const sink = { write: () => undefined, isTerminal: false };
    expect(textStyle(memoryEnvironment(), sink).width).toBe(100);
  });
});
