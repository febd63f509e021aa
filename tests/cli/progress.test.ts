import { createProgress } from '../../cli/progress';
import { memoryEnvironment } from './memory-environment';

function said(isTerminal: boolean, verbosity: 'normal' | 'quiet', columns = 80): string {
  const parts: string[] = [];
  const errors = { write: (text: string) => void parts.push(text), isTerminal, columns };
  const progress = createProgress(memoryEnvironment({ errors }), verbosity);
  progress.step('reading the estate');
  progress.step('judging');
  progress.end();
  return parts.join('');
}

describe('progress', () => {
  it('rewrites one line on a terminal, and leaves it empty', () => {
    expect(said(true, 'normal')).toBe('\r\u001b[2Kreading the estate ...\r\u001b[2Kjudging ...\r\u001b[2K');
  });

  it('never fills the line on a terminal, so that it can be rewritten', () => {
    expect(said(true, 'normal', 12)).toContain('\r\u001b[2Kreading the\r');
  });

  it('is one plain line a step elsewhere', () => {
    expect(said(false, 'normal')).toBe('reading the estate\njudging\n');
  });

  it('is silent if asked to be', () => {
    expect(said(true, 'quiet')).toBe('');
    expect(said(false, 'quiet')).toBe('');
  });
});
