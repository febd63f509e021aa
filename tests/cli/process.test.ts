import { projectFolder, ridgeway, shell } from '../support/compiled-cli';

describe('the ridgeway process', () => {
  const project = projectFolder();
  afterAll(() => project.remove());

  it('survives a reader that closes its end early, without a word', () => {
    const { code, output, errors } = shell(
      project.folder,
      'set -o pipefail; ridgeway rules --format json | head -1',
    );
    expect({ code, output, errors }).toEqual({ code: 0, output: '{\n', errors: '' });
  });

  it('says so if the output cannot be written', () => {
    const { code, errors } = shell(project.folder, 'ridgeway rules > /dev/full');
    expect(errors).toMatch(/^could not write all of the output: .*ENOSPC/);
    expect(code).toBe(2);
  });

  it('answers --help before anything heavy is loaded', () => {
    const line = `node --eval "process.argv = ['node', 'ridgeway', '--help']; require(process.env.CLI_FILE); process.on('exit', () => console.error(Object.keys(require.cache).filter((file) => /cdktf|zod|yaml|elkjs|eta/.test(file)).length))"`;
    const { errors } = shell(project.folder, line, { CLI_FILE: require.resolve('../../build/cli/main.js') });
    expect(errors.trim()).toBe('0');
  });

  it('writes no colour into a pipe unless FORCE_COLOR asks for it', () => {
    const plain = ridgeway(project.folder, 'judge', 'nowhere');
    expect(plain.errors).not.toContain('\u001b[');
  });

  it('completes its own commands and options in bash', () => {
    const complete = (words: string) =>
      shell(
        project.folder,
        `eval "$(ridgeway completion bash)"; COMP_WORDS=(${words}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _ridgeway; echo "\${COMPREPLY[@]}"`,
      ).output.trim();
    expect(complete('ridgeway che')).toBe('check');
    expect(complete('ridgeway check --as')).toBe('--as-of');
    expect(complete('ridgeway check min')).toBe('minimal');
  });

  it.each(['zsh', 'fish'])('prints a script for %s that names every command', (name) => {
    const { code, output } = ridgeway(project.folder, 'completion', name);
    expect(code).toBe(0);
    for (const command of ['check', 'judge', 'addresses', 'steps', 'init', 'rules', 'explain', 'schema']) {
      expect(output).toContain(command);
    }
  });
});
