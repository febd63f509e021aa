import { readSignInQuestions } from '../../../../../policies/provers/sign-in/questions/read-sign-in-questions';

const read = (...lines: readonly string[]) => readSignInQuestions(lines.join('\n'));

describe('a file of questions about sign-ins', () => {
  it('has one a line, with the defaults of a single question', () => {
    const { values, problems } = read('{"id":1,"who":"member","app":"office365","client":"BROWSER"}', '');
    expect(problems).toEqual([]);
    expect(values).toEqual([
      {
        line: 1,
        carried: { id: 1 },
        question: {
          who: 'member',
          app: 'office365',
          client: 'browser',
          platform: 'windows',
          location: 'GB',
          device: 'unregistered',
          flow: 'none',
          userRisk: 'none',
          signInRisk: 'none',
        },
      },
    ]);
  });

  it.each([
    ['oops', 'is not JSON'],
    ['{"app":"office365"}', 'who is missing'],
    ['{"who":" ","app":"office365"}', 'who is " "'],
    ['{"who":"member","app":7}', 'app is 7'],
    ['{"who":"member","app":"x","client":"fax"}', 'client is "fax"'],
    ['{"who":"member","app":"x","userRisk":3}', 'userRisk is 3'],
    ['{"who":"member","app":"x","user_risk":"high"}', 'has an unknown key "user_risk"'],
  ])('says what is wrong with %s', (line, message) => {
    const { values, problems } = read('{"who":"member","app":"x"}', line);
    expect(values).toHaveLength(1);
    expect(problems).toEqual([{ line: 2, message, fix: expect.any(String) }]);
  });

  it('says all that is wrong at once', () => {
    const { problems } = read('{"who":"","app":"x","platform":"beos"}', '[]');
    expect(problems.map(({ line, message }) => `${line}: ${message}`)).toEqual([
      '1: who is ""',
      '1: platform is "beos"',
      '2: is no object',
    ]);
  });
});
