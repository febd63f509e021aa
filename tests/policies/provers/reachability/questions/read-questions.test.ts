import { readQuestions } from '../../../../../policies/provers/reachability/questions/read-questions';

const read = (...lines: readonly string[]) => readQuestions(lines.join('\n'));

describe('a file of questions', () => {
  it('has one a line, with the defaults of a single question; empty lines are passed over', () => {
    const { values: questions, problems } = read(
      '\uFEFF{"from":"a/web","to":"internet"}\r',
      '',
      '{"from":"10.0.0.4","to":"b","protocol":"ICMP"}',
    );
    expect(problems).toEqual([]);
    expect(questions).toEqual([
      {
        line: 1,
        carried: {},
        question: { from: 'a/web', to: 'internet', protocol: 'tcp', port: 443, sourcePort: 49152 },
      },
      {
        line: 3,
        carried: {},
        question: { from: '10.0.0.4', to: 'b', protocol: 'icmp', port: 0, sourcePort: 0 },
      },
    ]);
  });

  it('keeps what a person wrote besides, for the answer', () => {
    const [question] = read('{"id":7,"from":"a","to":"b","note":"why?"}').values;
    expect(question?.carried).toEqual({ id: 7, note: 'why?' });
  });

  it.each([
    ['oops', 'is not JSON'],
    ['["a","b"]', 'is no object'],
    ['null', 'is no object'],
    ['{"to":"b"}', 'from is missing'],
    ['{"from":"","to":"b"}', 'from is ""'],
    ['{"from":"a","to":4}', 'to is 4'],
    ['{"from":"a","to":"b","port":"https"}', 'port is "https"'],
    ['{"from":"a","to":"b","port":65536}', 'port is 65536'],
    ['{"from":"a","to":"b","sourcePort":1.5}', 'sourcePort is 1.5'],
    ['{"from":"a","to":"b","protocol":"sctp"}', 'protocol is "sctp"'],
    ['{"from":"a","to":"b","destinationPort":443}', 'has an unknown key "destinationPort"'],
    ['{"from":"a","to":"b","Protocol":"udp"}', 'has an unknown key "Protocol"'],
  ])('says what is wrong with %s', (line, message) => {
    const { values: questions, problems } = read('{"from":"a","to":"b"}', line);
    expect(questions).toHaveLength(1);
    expect(problems).toEqual([{ line: 2, message, fix: expect.any(String) }]);
  });

  it('says all that is wrong at once', () => {
    const { problems } = read('{"port":-1}', 'oops');
    expect(problems.map(({ line, message }) => `${line}: ${message}`)).toEqual([
      '1: from is missing',
      '1: to is missing',
      '1: port is -1',
      '2: is not JSON',
    ]);
  });
});
