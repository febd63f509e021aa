import { mentionedAddresses, parseTemplate, parseTraversal } from '../../../policies/graph/template';

const text = (value: string) => ({ kind: 'text', text: value });
const traversal = (address: string, path: string) => ({ kind: 'traversal', traversal: { address, path } });
const other = (expression: string) => ({ kind: 'other', expression });

test.each([
  ['plain', [text('plain')]],
  ['', [text('')]],
  ['a $ b % c { d', [text('a $ b % c { d')]],
  ['$${a}', [text('${a}')]],
  ['x%%{a}y', [text('x%{a}y')]],
  ['$$${a_b.c.id}', [text('$${a_b.c.id}')]],
  ['$${a}${a_b.c.id}', [text('${a}'), traversal('a_b.c', 'id')]],
  ['${a_b.c.id}${a_b.d.id}', [traversal('a_b.c', 'id'), traversal('a_b.d', 'id')]],
  ['${a_b.c-d.e[0].f}/x', [traversal('a_b.c-d', 'e.0.f'), text('/x')]],
  ['${a_b.c["k.l"].id}', [traversal('a_b.c["k.l"]', 'id')]],
  ['${ "word" }', [text('word')]],
  ['${f("}")}!', [other('f("}")'), text('!')]],
  ['${f({a = 1})}', [other('f({a = 1})')]],
  ['%{if x}y%{endif}', [other('%{if x}y%{endif}')]],
  ['a${b', [other('a${b')]],
])('%s', (template, parts) => {
  expect(parseTemplate(template)).toEqual(parts);
});

test('a reference to a whole resource has no path', () => {
  expect(parseTraversal('a_b.c')).toEqual({ address: 'a_b.c', path: '' });
});

test.each(['a_b.c + 1', 'f(a_b.c.id)', 'a_b.c[*].id', 'a_b.c[count.index].id', '"a_b.c"'])(
  '%s is no reference alone',
  (expression) => {
    expect(parseTraversal(expression)).toBeUndefined();
  },
);

test('addresses are found in functions, once each, but not in texts', () => {
  expect(mentionedAddresses('f(a_b.c.id, a_b.c.name, "d_e.f", x_y.z[0].id)')).toEqual(['a_b.c', 'x_y.z']);
  expect(mentionedAddresses('data.a_b.c.id')).toEqual([]);
});
