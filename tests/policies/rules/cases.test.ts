import { allCases } from './support/all-cases';
import { resultsOf, worstOf } from './support/rule-case';

describe.each(allCases().map((file) => [file.path, file] as const))('%s', (_path, { rule, cases }) => {
  it.each(cases.map((example) => [example.name, example] as const))('%s', (_name, example) => {
    const results = resultsOf(rule, example);
    expect({ verdict: worstOf(results), messages: results.map(({ message }) => message) }).toMatchObject({
      verdict: example.expect,
    });
    const first = results.find(({ verdict }) => verdict === example.expect);
    const subject = typeof first?.subject === 'object' ? first.subject.address : first?.subject;
    if (example.on !== undefined) expect(subject).toBe(example.on);
    if (example.says !== undefined) expect(first?.message).toContain(example.says);
  });
});
