import { CheckResult } from '../../check-result';
import { renderDiagram } from '../diagram/diagram';
import { styles, templates } from './assets';
import { pageModel } from './page-model';

/**
 * The report as one self-contained page that an auditor reads from top to bottom: no script, nothing loaded, the same
 * bytes for the same result. A promise, because the picture's layout is one.
 */
export async function renderHtml(result: CheckResult): Promise<string> {
  const pictures = new Map<string, string>();
  for (const exhibit of result.exhibits) {
    if (exhibit.kind === 'graph') pictures.set(exhibit.id, await renderDiagram(exhibit));
  }
  return templates().render('./page', pageModel(result, { styles: styles(), pictures }));
}
