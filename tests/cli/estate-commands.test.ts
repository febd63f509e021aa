import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder, ridgeway } from '../support/compiled-cli';

describe('ridgeway init, addresses and steps', () => {
  const project = projectFolder();
  const at = (...parts: string[]) => join(project.folder, ...parts);
  afterAll(() => project.remove());

  it('init writes an estate that check accepts', () => {
    const { code, output } = ridgeway(project.folder, 'init', 'riverside');
    expect(code).toBe(0);
    expect(output).toContain('wrote estates/riverside');
    expect(ridgeway(project.folder, 'check', 'riverside', '--quiet').code).toBe(0);
  });

  it('init overwrites nothing', () => {
    const before = readFileSync(at('estates', 'minimal', 'estate.yaml'), 'utf8');
    const { code, errors } = ridgeway(project.folder, 'init', 'minimal');
    expect(code).toBe(2);
    expect(errors).toContain('the folder is there already');
    expect(readFileSync(at('estates', 'minimal', 'estate.yaml'), 'utf8')).toBe(before);
  });

  it.each(['Über', '../elsewhere', '', 'a b'])('init refuses the name "%s"', (name) => {
    expect(ridgeway(project.folder, 'init', name).code).toBe(2);
  });

  it('addresses shows a map of both regions', () => {
    const { code, output } = ridgeway(project.folder, 'addresses', 'minimal');
    expect(code).toBe(0);
    expect(output).toMatch(/^uksouth {2}10\.64\.0\.0\/13/);
    expect(output).toMatch(/^ukwest {2}10\.72\.0\.0\/13/m);
    expect(output).toMatch(/free, largest block/);
  });

  it('addresses says what is missing, and --write adds exactly that', () => {
    const ledger = at('estates', 'minimal', 'addresses.yaml');
    const estate = at('estates', 'minimal', 'estate.yaml');
    const before = readFileSync(ledger, 'utf8').split('\n');
    writeFileSync(
      estate,
      readFileSync(estate, 'utf8').replace(/^spokes:\n/m, 'spokes:\n  forms: { subscription: services }\n'),
    );
    const asked = ridgeway(project.folder, 'addresses', 'minimal');
    expect(asked.code).toBe(2);
    expect(asked.errors).toContain('uksouth/spokes/forms');
    expect(asked.errors).toContain('run npx ridgeway addresses minimal --write');
    expect(readFileSync(ledger, 'utf8').split('\n')).toEqual(before);

    const written = ridgeway(project.folder, 'addresses', 'minimal', '--write');
    expect(written.code).toBe(0);
    const after = readFileSync(ledger, 'utf8').split('\n');
    expect(
      after.filter((line) => !before.includes(line)).every((line) => line.includes('/spokes/forms')),
    ).toBe(true);
    expect(before.filter((line) => !after.includes(line))).toEqual([]);
    expect(ridgeway(project.folder, 'addresses', 'minimal', '--write').output).toBe(
      'estates/minimal/addresses.yaml is current\n',
    );
  });

  it('addresses writes a ledger that was never there', () => {
    rmSync(at('estates', 'south-vale', 'addresses.yaml'));
    expect(ridgeway(project.folder, 'addresses', 'south-vale', '--write').code).toBe(0);
    expect(ridgeway(project.folder, 'addresses', 'south-vale').code).toBe(0);
  });

  it('steps prints the way from nothing to live, with whole commands on lines of their own', () => {
    const { code, output } = ridgeway(project.folder, 'steps', 'oxfordshire');
    expect(code).toBe(0);
    expect(output).toMatch(/^From nothing to live: \d+ steps, \d+ known to be done\n/);
    expect(output.split('\n')).toContain(
      '        RIDGEWAY_ESTATE=estates/oxfordshire npx cdktf deploy bootstrap-uksouth bootstrap-ukwest',
    );
  });
});
