import { runbookScript } from '../../../constructs/automation/runbook-script';

describe('the script of a runbook', () => {
  const script = runbookScript('joiners-and-leavers', { format: 'csv', url: 'https://example.org/a$$b' });

  it('is its files, one after the other, with the settings in their place', () => {
    expect(script.indexOf('def read_csv')).toBeLessThan(script.indexOf('class Web'));
    expect(script.indexOf('class Web')).toBeLessThan(script.indexOf('def run('));
    expect(script).toContain('SETTINGS = json.loads(r"""{\n  "format": "csv",');
    expect(script).not.toContain('SETTINGS = {}');
  });

  it('takes settings as they are', () => {
    expect(script).toContain('"https://example.org/a$$b"');
  });
});
