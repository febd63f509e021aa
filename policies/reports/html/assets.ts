import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Eta } from 'eta';
import { escapeMarkup } from '../escape-markup';
import { packageRoot } from '../package-root';

const TEMPLATES = join('policies', 'reports', 'html', 'templates');

const SYSTEM_FONTS = 'system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif';

const NOTICE =
  '/* Contains GOV.UK Frontend, MIT Licence, (c) Crown Copyright (Government Digital Service). This page is no GOV.UK service. */\n';

/** The template engine over the templates folder; everything that `<%= %>` writes is escaped. */
export function templates(): Eta {
  return new Eta({ views: join(packageRoot(), TEMPLATES), cache: true, escapeFunction: escapeMarkup });
}

/** The page's style sheet: GOV.UK Frontend without what only GOV.UK may use or what lies outside the page, and our own. */
export function styles(): string {
  const govuk = dirname(require.resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css'));
  const theirs = readFileSync(join(govuk, 'govuk-frontend.min.css'), 'utf8');
  const ours = readFileSync(join(packageRoot(), TEMPLATES, 'report.css'), 'utf8');
  return NOTICE + selfContained(theirs) + ours;
}

/**
 * Takes out the licensed typeface (system fonts take its place), rules that load the royal crest, and the reference to
 * a source map.
 */
export function selfContained(css: string): string {
  return css
    .replace(/@charset "[^"]*";/g, '')
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/@font-face\{[^}]*\}/g, '')
    .replace(/GDS Transport,arial,sans-serif/g, 'sans-serif')
    .replace(/font-family:sans-serif/g, `font-family:${SYSTEM_FONTS}`)
    .replace(/[^{}]+\{[^{}]*url\([^)]*\)[^{}]*\}/g, '')
    .replace(/<\//g, '<\\/');
}
