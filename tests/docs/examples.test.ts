import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parse, stringify } from 'yaml';
import { projectFolder, ridgeway, shell } from '../support/compiled-cli';
import { ROOT } from '../support/synthesized';
import { MarkdownBlock, markdownBlocks } from './markdown-blocks';

/**
 * Examples in the documentation are run. What stands behind the opening fence says how: `sh run` blocks of a page run one
 * after another in one project with the example estates; `yaml estate` is a whole estate, and `yaml estate-part` stands
 * in the minimal one. Everything else is only shown.
 */
const KNOWN_MARKS = ['sh run', 'sh', 'yaml estate', 'yaml estate-part', 'yaml', 'text', 'ts', 'json'];

const PAGES = ['README.md', 'CONTRIBUTING.md', ...pagesUnder('docs')].filter(
  (page) => !page.startsWith('docs/rules/'),
);

function pagesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(folder, file))
    .sort();
}

type Json = Record<string, unknown>;

/** Merges mappings key by key; anything else in `part` replaces. */
function merged(whole: Json, part: Json): Json {
  const isMapping = (value: unknown): value is Json =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  return Object.entries(part).reduce<Json>((result, [key, value]) => {
    const present = result[key];
    return { ...result, [key]: isMapping(present) && isMapping(value) ? merged(present, value) : value };
  }, whole);
}

describe.each(PAGES)('%s', (page) => {
  const file = join(ROOT, page);
  const blocks = markdownBlocks(file);
  const marked = (marks: string): [string, MarkdownBlock][] =>
    blocks.filter((block) => block.marks === marks).map((block) => [`line ${block.line}`, block]);

  it('marks its examples as ones that are run, loaded or only shown', () => {
    const unknown = blocks.filter(({ marks }) => !KNOWN_MARKS.includes(marks));
    expect(unknown.map(({ marks, line }) => `${line}: ${marks}`)).toEqual([]);
  });

  it('links to files that are there', () => {
    const links = [...readFileSync(file, 'utf8').matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(
      (match) => match[1]!,
    );
    const missing = links.filter((link) => {
      try {
        readFileSync(join(dirname(file), link));
        return false;
      } catch {
        return true;
      }
    });
    expect(missing).toEqual([]);
  });

  const runnable = marked('sh run');
  if (runnable.length > 0) {
    const project = projectFolder();
    afterAll(() => project.remove());
    it.each(runnable)('%s: the commands do what they say', (_, block) => {
      const script = block.text.replaceAll('npx ridgeway', 'ridgeway');
      const { code, errors } = shell(project.folder, `set -e\n${script}`);
      expect([code, code === 0 ? '' : errors]).toEqual([0, '']);
    });
  }

  const estates = [
    ...marked('yaml estate').map(([line, block]) => [line, parse(block.text) as Json] as const),
    ...marked('yaml estate-part').map(
      ([line, block]) => [line, merged(minimalEstate(), parse(block.text) as Json)] as const,
    ),
  ];
  if (estates.length > 0) {
    it.each(estates)('%s: the estate loads, and its addresses can be handed out', (_, estate) => {
      const project = projectFolder();
      try {
        const name = String(estate['estate']);
        const folder = join(project.folder, 'fresh', name);
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, 'estate.yaml'), stringify(estate));
        const written = ridgeway(project.folder, 'addresses', folder, '--write');
        expect([written.code, written.errors]).toEqual([0, '']);
        const steps = ridgeway(project.folder, 'steps', folder);
        expect([steps.code, steps.errors]).toEqual([0, '']);
      } finally {
        project.remove();
      }
    });
  }
});

function minimalEstate(): Json {
  return parse(readFileSync(join(ROOT, 'estates', 'minimal', 'estate.yaml'), 'utf8')) as Json;
}

it('no page is missing from the links of README', () => {
  const linked = new Set(
    ['README.md', 'CONTRIBUTING.md', ...pagesUnder('docs')].flatMap((page) =>
      [...readFileSync(join(ROOT, page), 'utf8').matchAll(/\]\(([^)#:]+\.md)(?:#[^)]*)?\)/g)].map((match) =>
        relative(ROOT, join(ROOT, dirname(page), match[1]!)),
      ),
    ),
  );
  expect(PAGES.filter((page) => page !== 'README.md' && !linked.has(page))).toEqual([]);
});
