import { execFileSync } from 'node:child_process';
import { questionCommand, requestCommand } from '../../../stacks/steps/graph-commands';

/** What the shell hands to `az`, argument by argument. */
function argumentsOf(command: string): string[] {
  const script = `az() { printf '%s\\0' "$@"; }\nTHUMBPRINT=AB12 ENTERPRISE=7f\n${command}`;
  return execFileSync('bash', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
}

describe('the command of a request', () => {
  it('fills in variables and hands everything else on as it is', () => {
    const body = { key: '$THUMBPRINT', title: "The council's \"own\" $true \\ 'x'" };
    const command = requestCommand({ method: 'patch', path: 'v1.0/servicePrincipals/$ENTERPRISE', body });
    const handedOn = argumentsOf(command);
    expect(handedOn.slice(0, 5)).toEqual([
      'rest',
      '--method',
      'patch',
      '--url',
      'https://graph.microsoft.com/v1.0/servicePrincipals/7f',
    ]);
    expect(JSON.parse(handedOn.at(-1)!)).toEqual({ ...body, key: 'AB12' });
  });

  it("leaves Graph's own words with a dollar sign alone", () => {
    const command = requestCommand({
      method: 'put',
      path: 'beta/applications/$ENTERPRISE/group/$ref',
      body: {},
    });
    expect(argumentsOf(command)[4]).toBe('https://graph.microsoft.com/beta/applications/7f/group/$ref');
  });

  it('takes a file by its name', () => {
    expect(requestCommand({ method: 'put', path: 'v1.0/x', body: '@mapped.json' })).toMatch(
      /--body @mapped\.json$/,
    );
  });
});

describe('the command of a question', () => {
  it('asks for what shows it', () => {
    const question = { path: 'v1.0/policies/x', query: "value[?a=='b'].id", says: 'c' };
    expect(argumentsOf(questionCommand(question))).toEqual([
      'rest',
      '--method',
      'get',
      '--url',
      'https://graph.microsoft.com/v1.0/policies/x',
      '--query',
      "value[?a=='b'].id",
      '--output',
      'tsv',
    ]);
  });
});
