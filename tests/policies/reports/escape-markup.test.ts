import { escapeMarkup } from '../../../policies/reports/escape-markup';
import { HOSTILE } from '../../fixtures/hostile-result';

test('what means something in markup becomes an entity', () => {
  expect(escapeMarkup(`<a href="x" title='y'>&`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;');
});

test('numbers and the space around text stay', () => {
  expect([escapeMarkup(12), escapeMarkup(', ')]).toEqual(['12', ', ']);
});

test('nothing of hostile text is left that markup or a reader would trip over', () => {
  expect(escapeMarkup(HOSTILE)).not.toMatch(/[<>"'\u0000-\u001f\u202e]/);
});
