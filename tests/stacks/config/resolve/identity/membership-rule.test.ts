import { ruleFault } from '../../../../../stacks/config/resolve/identity/membership-rule';

describe('a membership rule', () => {
  it.each([
    'user.department -eq "Housing"',
    "user.department -eq 'Housing'",
    'user.accountEnabled -eq true',
    'user.department -eq null',
    '(user.department -eq "Housing") -and (user.accountEnabled -eq true)',
    '((user.city -eq "A") -or (user.city -eq "B")) -and -not (user.userType -eq "Guest")',
    'user.department -in ["Housing", "Planning"]',
    'user.jobTitle -notIn ["x"] -and user.mail -endsWith "@example.org"',
    'user.assignedPlans -any (assignedPlan.servicePlanId -eq "efb87545-963c-4e0d-99df-69c6916d9eb0")',
    'user.proxyAddresses -any (_ -startsWith "x") -or user.companyName -match "(a|b)\\d"',
    'user.extensionAttribute15 -NE "a `"quoted`" word"',
    'user.extension_c272a57b722d4eb29bfe327874ae79cb_Officelocation -eq "1"',
  ])('is taken as Entra documents it: %s', (rule) => {
    expect(ruleFault(rule)).toBeUndefined();
  });

  it.each([
    ['', 'is empty'],
    ['   ', 'is empty'],
    [`user.a -eq "${'x'.repeat(3070)}`, 'has 3082 characters'],
    ['user.department', 'has "user.department" where an expression is expected'],
    ['user.department -eq', 'has "user.department -eq" where an expression is expected'],
    ['user.department = "x"', 'has "=", which is nothing in a rule'],
    ['user.department -eq Housing', 'has "Housing" where a property or a value is expected'],
    ['department -eq "x"', 'has "department" where a property or a value is expected'],
    ['user.department -like "x"', 'has the unknown operator "-like"'],
    ['user.department -eq "x" user.city -eq "y"', 'has "user.city" where an expression has ended'],
    ['user.department -eq "x" -and', 'ends where an expression is expected'],
    ['-and user.department -eq "x"', 'has "-and user.department -eq" where an expression is expected'],
    ['(user.department -eq "x"', 'has parentheses that do not match'],
    ['user.department -eq "x")', 'has parentheses that do not match'],
    ['user.department -in "x"', 'has "user.department -in "x"", which is no comparison'],
    ['user.department -in ["x"', 'has a list without an end'],
    ['user.assignedPlans -any (assignedPlan.a -eq "b"', 'has parentheses that do not match'],
    ['user.department -eq "x', 'has """, which is nothing in a rule'],
    ['()', 'has ")" where an expression is expected'],
  ])('is refused where Graph would: %s', (rule, said) => {
    expect(ruleFault(rule)?.said).toBe(said);
    expect(ruleFault(rule)?.fix).not.toBe('');
  });
});
