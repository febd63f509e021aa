import { Command } from 'commander';
import { Environment } from '../environment';
import { EXIT_CODES, ExitCode } from '../exit-codes';
import { didYouMean } from '../../stacks/config/suggest';
import { UsageError } from '../usage-error';

/** A command as a shell completes it. */
interface Completed {
  readonly name: string;
  readonly description: string;
  readonly options: readonly { readonly flag: string; readonly description: string }[];
}

const SCRIPTS: Readonly<Record<string, (commands: readonly Completed[]) => string>> = { bash, fish, zsh };

/**
 * `ridgeway completion <shell>`: a completion script made from the command line's own list of commands and options.
 * @throws UsageError if the shell isn't one of those
 */
export function completion(shell: string, program: Command, { output }: Environment): ExitCode {
  const shells = Object.keys(SCRIPTS);
  const script = shells.includes(shell) ? SCRIPTS[shell] : undefined;
  if (!script) {
    throw new UsageError(
      `there is no completion for "${shell}"`,
      didYouMean(shell, shells, `write one of ${shells.join(', ')}`),
    );
  }
  output.write(script(program.commands.map(completed)));
  return EXIT_CODES.accepted;
}

function completed(command: Command): Completed {
  return {
    name: command.name(),
    description: command.description(),
    options: command
      .createHelp()
      .visibleOptions(command)
      .map((option) => ({ flag: option.long ?? option.flags, description: option.description })),
  };
}

function bash(commands: readonly Completed[]): string {
  const cases = commands.map(
    ({ name, options }) => `    ${name}) words="${options.map(({ flag }) => flag).join(' ')}" ;;`,
  );
  return `# ridgeway completion for bash: eval "$(ridgeway completion bash)"
_ridgeway() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(' ')}" -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
    *) words="" ;;
  esac
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
    *) COMPREPLY=($(compgen -W "$(ls estates 2>/dev/null)" -f -- "$current")) ;;
  esac
}
complete -F _ridgeway ridgeway
`;
}

function zsh(commands: readonly Completed[]): string {
  const names = commands.map(({ name, description }) => `    '${name}:${quoted(description)}'`);
  const cases = commands.map(({ name, options }) => {
    const specs = options.map(
      ({ flag, description }) => `'${flag}[${quoted(description).replace(/[[\]]/g, ' ')}]'`,
    );
    return `    ${name}) _arguments ${specs.join(' ')} '*:path:_files' ;;`;
  });
  return `#compdef ridgeway
# ridgeway completion for zsh: eval "$(ridgeway completion zsh)"
_ridgeway() {
  local -a commands
  commands=(
${names.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
compdef _ridgeway ridgeway
`;
}

function fish(commands: readonly Completed[]): string {
  const lines = commands.flatMap(({ name, description, options }) => [
    `complete -c ridgeway -n __fish_use_subcommand -f -a ${name} -d '${quoted(description)}'`,
    ...options.map(
      (option) =>
        `complete -c ridgeway -n '__fish_seen_subcommand_from ${name}' -l ${option.flag.replace(/^--/, '')} -d '${quoted(option.description)}'`,
    ),
  ]);
  return `# ridgeway completion for fish: ridgeway completion fish | source\n${lines.join('\n')}\n`;
}

function quoted(text: string): string {
  return text.replace(/'/g, '’');
}
