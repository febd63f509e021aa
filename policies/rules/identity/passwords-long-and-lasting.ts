import { MINIMUM_PASSWORD_LENGTH } from '../../../constructs/model/tables/password-policy';
import { numberOf, textOf } from '../../graph/attribute';
import { Block, EstateGraph, Resource } from '../../graph/graph';
import { follow, targetOf } from '../../graph/views/read';
import { Result, Rule } from '../rule';
import { fail, listed, pass, show, step, unknown } from '../support/results';

export const passwordsLongAndLasting: Rule = {
  id: 'identity/passwords-long-and-lasting',
  title: 'Every Windows machine asks for passwords of twelve characters, complex, that do not expire',
  clauses: ['PW-1'],
  decides: ['PW-1'],
  severity: 'medium',
  gates: true,
  protects:
    "A short password is guessed, and one that has to be changed every few weeks is last month's with another digit.",
  remedy:
    'Assign AzureWindowsBaseline to the machine with minimum length 12, complexity 1 and maximum age 0, as ApplyAndMonitor.',
  sources: [
    'https://learn.microsoft.com/azure/governance/policy/samples/guest-configuration-baseline-windows',
    'https://learn.microsoft.com/entra/identity/authentication/concept-password-ban-bad-combined-policy',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const machine of graph.ofType('azurerm_windows_virtual_machine')) yield judge(graph, machine);
  },
};

const ASSIGNMENT = 'azurerm_policy_virtual_machine_configuration_assignment';
const BASELINE = 'AzureWindowsBaseline';
const APPLIED = ['ApplyAndMonitor', 'ApplyAndAutoCorrect', 'DeployAndAutoCorrect'];

/** Settings by the names of the baseline's parameters. */
const SETTINGS = [
  {
    name: 'Minimum Password Length;ExpectedValue',
    wanted: `${MINIMUM_PASSWORD_LENGTH} or more`,
    isFine: (value: number) => value >= MINIMUM_PASSWORD_LENGTH,
  },
  {
    name: 'Password Must Meet Complexity Requirements;ExpectedValue',
    wanted: '1',
    isFine: (value: number) => value === 1,
  },
  { name: 'Maximum Password Age;ExpectedValue', wanted: '0', isFine: (value: number) => value === 0 },
] as const;

function judge(graph: EstateGraph, machine: Resource): Result {
  const assignments = graph.ofType(ASSIGNMENT).map((assignment) => ({
    assignment,
    reference: follow(graph, assignment, 'virtual_machine_id'),
    name: textOf(assignment.get('name')),
  }));
  const own = assignments.find(({ reference, name }) => targetOf(reference) === machine && name === BASELINE);
  if (own) return judgeAssignment(machine, own.assignment);
  const evidence = [step(machine, '', 'no such assignment', `${ASSIGNMENT} named ${BASELINE}`)];
  const isOpen = assignments.some(
    ({ reference, name }) =>
      reference.kind === 'unknown' || (targetOf(reference) === machine && name === undefined),
  );
  return isOpen
    ? unknown(machine, 'which passwords it asks for is not known before deployment', evidence)
    : fail(machine, 'nothing says which passwords it asks for', evidence);
}

function judgeAssignment(machine: Resource, assignment: Resource): Result {
  const [configuration] = assignment.blocks('configuration');
  const type = configuration?.get('assignment_type');
  const parameters = configuration?.blocks('parameter') ?? [];
  const wrong = SETTINGS.filter((setting) => !isFine(parameters, setting));
  const evidence = wrong.map(({ name, wanted }) =>
    step(assignment, 'configuration.parameter', `${name}: ${found(parameters, name)}`, wanted),
  );
  const isApplied = APPLIED.includes((type && textOf(type)) ?? '');
  const isOpen =
    assignment.get('configuration').state === 'unknown' ||
    type?.state === 'unknown' ||
    parameters.some((each) => each.get('value').state === 'unknown' || each.get('name').state === 'unknown');
  if (wrong.length === 0 && isApplied) {
    return pass(machine, 'asks for passwords of twelve characters, complex, that do not expire');
  }
  const all = isApplied
    ? evidence
    : [
        ...evidence,
        step(assignment, 'configuration.assignment_type', type ? show(type) : 'nothing', listed(APPLIED)),
      ];
  return isOpen
    ? unknown(machine, 'which passwords it asks for is not known before deployment', all)
    : fail(
        machine,
        wrong.length > 0
          ? `asks for other passwords: ${wrong.map(({ name }) => name).join(', ')}`
          : 'only audits its passwords',
        all,
      );
}

function isFine(parameters: readonly Block[], { name, isFine: fits }: (typeof SETTINGS)[number]): boolean {
  const value = parameters
    .filter((each) => textOf(each.get('name')) === name)
    .map((each) => numberOf(each.get('value')))[0];
  return value !== undefined && fits(value);
}

function found(parameters: readonly Block[], name: string): string {
  const [parameter] = parameters.filter((each) => textOf(each.get('name')) === name);
  return parameter ? show(parameter.get('value')) : "Microsoft's own";
}
