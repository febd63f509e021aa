import { Command, InvalidArgumentError, Option } from 'commander';
import { QUESTION_PROTOCOLS } from '../policies/provers/reachability/questions/question';
import { AUTHENTICATION_FLOWS, CLIENT_APPS, PLATFORMS, RISKS } from '../policies/provers/sign-in/model';
import { QUESTION_DEFAULTS } from '../policies/provers/sign-in/questions/question';
import { VERSION } from '../policies/version';
import type { AddressesOptions } from './commands/addresses';
import type { FlowsOptions } from './commands/flows';
import type { JudgeOptions } from './commands/judge';
import type { JudgingOptions } from './commands/judging-options';
import type { PathOptions } from './commands/path';
import type { RulesOptions } from './commands/rules';
import type { RunbookOptions } from './commands/runbook';
import type { SignInOptions } from './commands/sign-in';
import type { WhatIfOptions } from './commands/what-if';
import { Environment } from './environment';
import { ExitCode } from './exit-codes';
import { FORMATS } from './formats';
import { parseDate } from './parse-date';
import { parsePort } from './parse-port';

/** Takes the exit code of the command that ran. */
export type Finish = (code: ExitCode) => void;

/**
 * The command line as data. Each command's code is loaded when it runs, so that `--help` and `--version` answer at once.
 */
export function createProgram(environment: Environment, finish: Finish): Command {
  const program = new Command('ridgeway')
    .description(
      'Turns one estate file into two paired Azure virtual datacentres, and proves before anything is deployed that they keep the strategy.',
    )
    .version(`ridgeway ${VERSION}`, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print what a command does and takes')
    .helpCommand(false)
    .exitOverride()
    .showHelpAfterError('(add --help to see what the command takes)')
    .configureOutput({
      writeOut: (text) => environment.output.write(text),
      writeErr: (text) => environment.errors.write(text),
      getOutHelpWidth: () => environment.output.columns ?? 100,
      getErrHelpWidth: () => environment.errors.columns ?? 100,
    })
    .addHelpText('after', EXIT_CODES_HELP);

  addJudgingCommands(program, environment, finish);
  addNetworkQuestions(program, environment, finish);
  addSignInQuestion(program, environment, finish);
  addSurvivalQuestions(program, environment, finish);
  addEstateCommands(program, environment, finish);
  addReferenceCommands(program, environment, finish);
  return program;
}

const EXIT_CODES_HELP = `
Exit codes: 0 the estate is accepted, 1 findings stop it, 2 bad input or usage, 70 an error of Ridgeway's own.
NO_COLOR and FORCE_COLOR are respected; RIDGEWAY_DEBUG=1 shows the stack trace of an error of Ridgeway's own.`;

function addJudgingCommands(program: Command, environment: Environment, finish: Finish): void {
  judgingOptions(
    program
      .command('check')
      .description('synthesize an estate, judge what was synthesized and write the reports')
      .argument('<estate>', 'name of an estate, or its folder'),
  )
    .addHelpText(
      'after',
      '\nThe stacks go to cdktf.out and the reports to out/<estate>, or both under --output <folder>. A refused estate\nleaves no stack to deploy. With a --format other than text, or with --output <file>, that one report is printed\nor written.',
    )
    .action(async (estate: string, options: JudgingOptions) => {
      finish(await (await import('./commands/check')).check(estate, options, environment));
    });

  judgingOptions(
    program
      .command('judge')
      .description('judge stacks or Terraform plans, made by Ridgeway or by anybody')
      .argument(
        '<path...>',
        'a cdktf.out, a folder of stacks, a cdk.tf.json, or a plan from "terraform show -json"',
      )
      .option(
        '--declaration <file>',
        'what was meant; default: the declaration.json that stands in the path',
      ),
  ).action(async (paths: string[], options: JudgeOptions) => {
    finish(await (await import('./commands/judge')).judge(paths, options, environment));
  });
}

function judgingOptions(command: Command): Command {
  return command
    .addOption(new Option('--format <format>', 'how to report; default: text').choices(FORMATS))
    .option('--output <path>', 'file or folder to write to; default: standard output')
    .option('--quiet', 'say only the verdict')
    .option(
      '--as-of <date>',
      'date of the judgement, YYYY-MM-DD; default: the date that the estate names, else today (UTC)',
      dateOption,
    );
}

function dateOption(text: string): string {
  const parsed = parseDate(text);
  if (parsed === undefined) {
    throw new InvalidArgumentError('Write a date that exists as YYYY-MM-DD, such as 2026-12-01.');
  }
  return parsed;
}

function addNetworkQuestions(program: Command, environment: Environment, finish: Finish): void {
  askingOptions(
    program
      .command('path')
      .description('say whether a packet gets from here to there, hop by hop, and what stops it')
      .argument(
        '[from]',
        'internet, an IPv4 address or range, or a name: <spoke>/<tier>, site:<id>, a host, a machine, a Terraform address',
      )
      .argument('[to]', 'the same'),
  )
    .option('--port <port>', 'destination port; default: 443', portOption)
    .addOption(new Option('--protocol <protocol>', 'protocol; default: tcp').choices(QUESTION_PROTOCOLS))
    .option('--source-port <port>', 'source port; default: 49152', portOption)
    .option('--plan <file>', 'a plan from "terraform show -json": the same as one --in')
    .option('--batch <file>', 'answer the questions of a file, one JSON object a line; - is standard input')
    .addOption(new Option('--format <format>', 'how to answer; default: text').choices(['text', 'json']))
    .action(async (from: string | undefined, to: string | undefined, options: PathOptions) => {
      finish(await (await import('./commands/path')).path(from, to, options, environment));
    });
  askingOptions(
    program
      .command('flows')
      .description('list the declared flows and whether they work, or what packets can really do'),
  )
    .option('--effective', 'what packets can really do, whatever was declared')
    .option('--organisation <id>', 'only flows that start or end at its tiers')
    .addOption(
      new Option('--format <format>', 'how to list them; default: table').choices([
        'table',
        'csv',
        'matrix',
        'json',
      ]),
    )
    .action(async (options: FlowsOptions) => {
      finish(await (await import('./commands/flows')).flows(options, environment));
    });
}

function addSignInQuestion(program: Command, environment: Environment, finish: Finish): void {
  const choice = (
    flag: keyof typeof QUESTION_DEFAULTS,
    name: string,
    words: readonly string[],
    what: string,
  ) => new Option(`--${name} <word>`, `${what}; default: ${QUESTION_DEFAULTS[flag]}`).choices(words);
  askingOptions(
    program
      .command('sign-in')
      .description(
        'say what becomes of a sign-in, which ones get past what is asked of them, or what changes',
      ),
  )
    .option(
      '--who <words>',
      'who: member, guest or a guest type, workload; then personas, groups, roles or an object id, by commas',
    )
    .option(
      '--app <name>',
      'what is signed in to: office365, virtual-desktop, admin-portals, register-device, a name or a client id',
    )
    .addOption(choice('client', 'client', CLIENT_APPS, 'kind of client'))
    .addOption(choice('platform', 'platform', PLATFORMS, 'platform'))
    .option(
      '--location <place>',
      `a country, a named place, an address, unknown or anywhere-else; default: ${QUESTION_DEFAULTS.location}`,
    )
    .option(
      '--device <state>',
      `unregistered, registered, compliant, hybrid or hybrid-compliant, and attribute=value by commas; default: ${QUESTION_DEFAULTS.device}`,
    )
    .addOption(choice('flow', 'flow', AUTHENTICATION_FLOWS, 'authentication flow'))
    .addOption(choice('userRisk', 'user-risk', RISKS, 'risk of the user'))
    .addOption(choice('signInRisk', 'sign-in-risk', RISKS, 'risk of the sign-in'))
    .option('--tenant <name>', 'which tenant, where there are several')
    .option('--plan <file>', 'a plan from "terraform show -json": the same as one --in')
    .option('--batch <file>', 'answer the questions of a file, one JSON object a line; - is standard input')
    .option('--gaps', 'list the sign-ins that get past what is asked of them; exit code 1 if there are any')
    .option('--compare <path>', 'say which sign-ins end otherwise than under the policies there')
    .option(
      '--as-of <date>',
      'date on which exceptions have to be in force, YYYY-MM-DD; default: today (UTC)',
      dateOption,
    )
    .addOption(new Option('--format <format>', 'how to answer; default: text').choices(['text', 'json']))
    .action(async (options: SignInOptions) => {
      finish(await (await import('./commands/sign-in')).signIn(options, environment));
    });
}

function addSurvivalQuestions(program: Command, environment: Environment, finish: Finish): void {
  askingOptions(
    program
      .command('what-if')
      .description(
        'say what becomes of each service when something is lost, or what ties a council to the others',
      ),
  )
    .option(
      '--lose <what>',
      'zone:<region>-<number>, region:<name>, site:<id>, global:<service> or resource:<Terraform address>',
    )
    .option('--and <what...>', 'what is lost at the same time')
    .option('--part <organisation>', 'what has to be doubled or handed over if it leaves')
    .option('--why', 'tell the whole chain by which each service falls')
    .option('--plan <file>', 'a plan from "terraform show -json": the same as one --in')
    .addOption(new Option('--format <format>', 'how to answer; default: text').choices(['text', 'json']))
    .action(async (options: WhatIfOptions) => {
      finish(await (await import('./commands/what-if')).whatIf(options, environment));
    });
  askingOptions(
    program
      .command('runbook')
      .description(
        'print how a service is recovered from the loss of a region or a site, and how one goes back',
      )
      .argument('<service>', 'name of a service'),
  )
    .addOption(new Option('--format <format>', 'how to print it; default: text').choices(['text', 'json']))
    .action(async (service: string, options: RunbookOptions) => {
      finish(await (await import('./commands/runbook')).runbook(service, options, environment));
    });
}

function askingOptions(command: Command): Command {
  return command
    .option('--in <path...>', 'stacks or plans to ask about; default: cdktf.out, the stacks synthesized last')
    .option('--declaration <file>', 'what was meant; default: the declaration.json that stands in the path');
}

function portOption(text: string): number {
  const port = parsePort(text);
  if (port === undefined) throw new InvalidArgumentError('Write a whole number from 0 to 65535.');
  return port;
}

function addEstateCommands(program: Command, environment: Environment, finish: Finish): void {
  program
    .command('addresses')
    .description('print which addresses of an estate are used and free')
    .argument('<estate>', 'name of an estate, or its folder')
    .option('--write', 'hand out what is missing and record it in the address ledger')
    .action(async (estate: string, options: AddressesOptions) => {
      finish((await import('./commands/addresses')).addresses(estate, options, environment));
    });
  program
    .command('steps')
    .description('print the way of an estate from nothing to live')
    .argument('<estate>', 'name of an estate, or its folder')
    .action(async (estate: string) => {
      finish(await (await import('./commands/steps')).steps(estate, environment));
    });
  program
    .command('init')
    .description('write a small valid estate with comments, to start from')
    .argument('<name>', 'name of the new estate: lower-case letters, digits and hyphens')
    .action(async (name: string) => {
      finish(await (await import('./commands/init')).init(name, environment));
    });
}

function addReferenceCommands(program: Command, environment: Environment, finish: Finish): void {
  program
    .command('rules')
    .description('list the rules')
    .addOption(new Option('--format <format>', 'how to list them').choices(['text', 'json']).default('text'))
    .action(async (options: RulesOptions) => {
      finish((await import('./commands/rules')).rules(options, environment));
    });
  program
    .command('explain')
    .description('say what a rule claims, protects and cites, and what to do when it fails')
    .argument('<rule-id>', 'id of a rule, such as network/subnet-has-nsg')
    .action(async (id: string) => {
      finish((await import('./commands/explain')).explain(id, environment));
    });
  program
    .command('schema')
    .description('print a JSON Schema')
    .argument('[document]', 'estate, estate-part, declaration or check-result', 'estate')
    .action(async (document: string) => {
      finish(await (await import('./commands/schema')).schema(document, environment));
    });
  program
    .command('completion')
    .description('print a completion script for a shell')
    .argument('<shell>', 'bash, zsh or fish')
    .action(async (shell: string) => {
      finish((await import('./commands/completion')).completion(shell, program, environment));
    });
}
