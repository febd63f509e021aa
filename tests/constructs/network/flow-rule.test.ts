import { ruleDescription, ruleName } from '../../../constructs/network/flow-rule';

describe('a rule made from a flow', () => {
  it('is named for it, without the slashes that Azure refuses', () => {
    expect(ruleName('website/web-to-app', 'tcp', 'out')).toBe('website.web-to-app-tcp-out');
  });

  it('keeps names of two flows apart that differ only in where the slash stands', () => {
    expect(ruleName('a/b-c')).not.toBe(ruleName('a-b/c'));
  });

  it('says the flow first and stops at the 140 characters that Azure takes', () => {
    expect(ruleDescription('website/web-to-app', 'pages')).toBe('website/web-to-app: pages');
    expect(ruleDescription('website/web-to-app', 'x'.repeat(200))).toHaveLength(140);
  });
});
