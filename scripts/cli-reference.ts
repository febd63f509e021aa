import { EXIT_CODES } from '../cli/exit-codes';
import { createProgram } from '../cli/program';
import { memoryEnvironment } from '../tests/cli/memory-environment';

/** `docs/reference/cli.md`, from the command line's own help. */
export function cliReference(): string {
  const program = createProgram(memoryEnvironment(), () => undefined);
  const sections = [program, ...program.commands].map((command) => {
    const name = command === program ? 'ridgeway' : `ridgeway ${command.name()}`;
    let help = '';
    command.configureOutput({ writeOut: (text) => (help += text), getOutHelpWidth: () => 100 });
    command.outputHelp();
    return `## ${name}\n\n\`\`\`text\n${help.trimEnd()}\n\`\`\`\n`;
  });
  return `# The command line

Generated from the command's own help; \`npx ridgeway <command> --help\` prints the same.

| exit code | meaning |
|---|---|
| ${EXIT_CODES.accepted} | the estate is accepted, or the question answered |
| ${EXIT_CODES.findings} | findings stop the deployment |
| ${EXIT_CODES.badInput} | bad input or usage; for an estate with errors nothing was written |
| ${EXIT_CODES.internalError} | an error of Ridgeway's own; \`RIDGEWAY_DEBUG=1\` shows its stack trace |

Progress goes to standard error, results to standard output. \`NO_COLOR\` and \`FORCE_COLOR\` are respected.

${sections.join('\n')}`;
}
