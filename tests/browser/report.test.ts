import axe, { AxeResults } from 'axe-core';
import { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { CheckResult } from '../../policies/check-result';
import { renderHtml } from '../../policies/reports/html/html';
import { FAILED_RESULT, PASSED_RESULT } from '../fixtures/check-result';
import { HOSTILE_RESULT } from '../fixtures/hostile-result';
import { LARGE_RESULT } from '../fixtures/large-result';
import { STRANGER_RESULT } from '../fixtures/stranger-result';
import { findChromium, launch } from './chromium';

const executable = findChromium();

const RESULTS: readonly (readonly [string, CheckResult])[] = [
  ['a failed result', FAILED_RESULT],
  ['a passed result', PASSED_RESULT],
  ['a stranger’s plan', STRANGER_RESULT],
  ['hostile text', HOSTILE_RESULT],
  ['a large estate', LARGE_RESULT],
];

/** axe looks at everything on a long page; on a busy machine that takes a while. */
const AXE_TIMEOUT = 120_000;

const WIDTHS = [
  ['desktop', 1280],
  ['phone', 375],
] as const;

if (executable === undefined) {
  test.skip('no Chromium: none in a usual place, and CHROMIUM names no executable file', () => undefined);
} else {
  describe('the report in Chromium', () => {
    let browser: Browser;
    const pages = new Map<CheckResult, string>();
    beforeAll(async () => {
      browser = await launch(executable);
      for (const [, result] of RESULTS) pages.set(result, await renderHtml(result));
    }, 60_000);
    afterAll(() => browser.close());

    async function withPage<T>(
      result: CheckResult,
      options: BrowserContextOptions,
      look: (page: Page) => Promise<T>,
    ): Promise<T> {
      const context = await browser.newContext(options);
      try {
        const page = await context.newPage();
        await page.setContent(pages.get(result) ?? '');
        return await look(page);
      } finally {
        await context.close();
      }
    }

    describe.each(RESULTS)('with %s', (_name, result) => {
      test.each(WIDTHS)(
        'has no fault that axe finds at the width of a %s',
        async (_device, width) => {
          const faults = await withPage(result, { viewport: { width, height: 900 } }, async (page) => {
            await page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))");
            await page.evaluate(axe.source);
            const { violations } = await page.evaluate<AxeResults>(
              "axe.run(document, { resultTypes: ['violations'] })",
            );
            return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
          });
          expect(faults).toEqual([]);
        },
        AXE_TIMEOUT,
      );

      test('never scrolls sideways on a phone', async () => {
        const width = await withPage(result, { viewport: { width: 375, height: 700 } }, (page) =>
          page.evaluate<number>('document.documentElement.scrollWidth'),
        );
        expect(width).toBe(375);
      });
    });

    test('says the same without JavaScript', async () => {
      const [on, off] = await Promise.all(
        [true, false].map((javaScriptEnabled) =>
          withPage(FAILED_RESULT, { javaScriptEnabled }, (page) => page.locator('body').innerText()),
        ),
      );
      expect(off).toContain('Every datacentre has a date by which it closes');
      expect(off).toBe(on);
    });

    test('asks the network for nothing', async () => {
      const context = await browser.newContext();
      const page = await context.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.setContent(pages.get(FAILED_RESULT) ?? '', { waitUntil: 'load' });
      await context.close();
      expect(asked).toEqual([]);
    });

    test('prints, with folded evidence open', async () => {
      await withPage(FAILED_RESULT, {}, async (page) => {
        const pdf = await page.pdf({ format: 'A4' });
        expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
        await page.emulateMedia({ media: 'print' });
        const evidence = await page.locator('.rw-evidence').first().boundingBox();
        expect(evidence?.height).toBeGreaterThan(0);
      });
    });

    test('lets the keyboard into the map, which scrolls on a phone', async () => {
      await withPage(FAILED_RESULT, { viewport: { width: 375, height: 700 } }, async (page) => {
        const map = page.getByRole('region', { name: 'Network map' }).and(page.locator('.rw-picture'));
        await map.focus();
        const scrolls = await page.evaluate<boolean>(
          "document.activeElement.matches('.rw-picture') && document.activeElement.scrollWidth > document.activeElement.clientWidth",
        );
        expect(scrolls).toBe(true);
      });
    });

    test.each(WIDTHS)(
      'scrolls a matrix of 60 tiers by keyboard at the width of a %s',
      async (_device, width) => {
        await withPage(LARGE_RESULT, { viewport: { width, height: 800 } }, async (page) => {
          const grid = page.locator('.rw-grid');
          await grid.focus();
          await page.keyboard.press('End');
          await page.keyboard.press('ArrowRight');
          await expect(
            page.waitForFunction(
              "(() => { const grid = document.querySelector('.rw-grid'); return grid.scrollTop > 0 && grid.scrollLeft > 0; })()",
            ),
          ).resolves.toBeDefined();
        });
      },
    );

    test.each(WIDTHS)(
      'keeps both names of the last cell in sight at the width of a %s',
      async (_device, width) => {
        await withPage(LARGE_RESULT, { viewport: { width, height: 800 } }, async (page) => {
          const grid = page.locator('.rw-grid');
          await grid.evaluate('(grid) => grid.scrollTo(grid.scrollWidth, grid.scrollHeight)');
          const frame = await grid.boundingBox();
          const row = await grid.locator('tbody th').last().boundingBox();
          const column = await grid.locator('thead th').last().boundingBox();
          const cell = await grid.locator('td').last().boundingBox();
          if (!frame || !row || !column || !cell) throw new Error('the matrix is not shown');
          expect(row.x).toBeCloseTo(frame.x + 1, 0);
          expect(column.y).toBeCloseTo(frame.y + 1, 0);
          expect(row.y).toBeCloseTo(cell.y, 0);
          expect(column.x).toBeCloseTo(cell.x, 0);
          expect(row.x + row.width).toBeLessThan(cell.x);
          expect(column.y + column.height).toBeLessThan(cell.y);
        });
      },
    );

    test('leads from a row of the matrix to the same in words, without script', async () => {
      await withPage(LARGE_RESULT, { javaScriptEnabled: false }, async (page) => {
        const link = page.locator('.rw-grid tbody th a').nth(30);
        const target = page.locator((await link.getAttribute('href')) ?? '');
        expect(await target.isVisible()).toBe(false);
        await link.focus();
        await page.keyboard.press('Enter');
        await target.waitFor({ state: 'visible' });
        expect(await target.innerText()).toContain(await link.innerText());
      });
    });

    test('lets the keyboard pass by the matrix', async () => {
      await withPage(LARGE_RESULT, {}, async (page) => {
        await page.getByRole('link', { name: 'Past the matrix' }).focus();
        await page.keyboard.press('Enter');
        await page.keyboard.press('Tab');
        const focused = await page.evaluate<string>("document.activeElement.closest('details')?.id");
        expect(focused).toBe('exhibit-tiers-words');
      });
    });

    test('prints the words in place of a matrix that no sheet can hold', async () => {
      await withPage(LARGE_RESULT, {}, async (page) => {
        await page.emulateMedia({ media: 'print' });
        expect(await page.locator('.rw-grid').isVisible()).toBe(false);
        const line = await page.locator('.rw-pairs div').first().boundingBox();
        expect(line?.height).toBeGreaterThan(0);
      });
    });
  });
}
