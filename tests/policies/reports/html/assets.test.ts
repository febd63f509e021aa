import { selfContained, styles } from '../../../../policies/reports/html/assets';

test('the style sheet loads nothing and has neither the licensed typeface nor the crest', () => {
  const css = styles();
  expect(css).not.toMatch(/url\(|@import|GDS Transport|@font-face|crest\.svg|sourceMappingURL/);
  expect(css).toContain('.govuk-skip-link');
  expect(css).toContain('.rw-result');
});

test('the licence of what is inlined is named', () => {
  expect(styles()).toMatch(/GOV\.UK Frontend, MIT Licence/);
});

test('a rule that loads a file goes, its neighbours stay', () => {
  const css =
    '@charset "UTF-8";.a{color:red}.b{background:url(/x.svg)}@media print{.c{color:blue}.d{src:url(y)}}';
  expect(selfContained(css)).toBe('.a{color:red}@media print{.c{color:blue}}');
});

test('style text can’t close its element', () => {
  expect(selfContained('.a::after{content:"</style>"}')).not.toContain('</');
});
