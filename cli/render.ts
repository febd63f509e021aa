import { CheckResult } from '../policies/check-result';
import type { TextOptions } from '../policies/reports/text-options';
import { Format } from './formats';
import { Verbosity } from './progress';

/** How a result is put into words. */
export interface RenderOptions {
  /** Now, for the one field outside the digest that carries the run's own clock. */
  readonly generated: string;
  readonly text: TextOptions;
  readonly verbosity: Verbosity;
}

/** A result in one format. Reporters are loaded when they are needed. */
export async function render(result: CheckResult, format: Format, options: RenderOptions): Promise<string> {
  switch (format) {
    case 'json':
      return (await import('../policies/reports/json')).renderJson(result, { generated: options.generated });
    case 'markdown':
      return (await import('../policies/reports/markdown')).renderMarkdown(result);
    case 'html':
      return (await import('../policies/reports/html/html')).renderHtml(result);
    case 'text': {
      const { renderText, renderVerdict } = await import('../policies/reports/text');
      return options.verbosity === 'quiet'
        ? renderVerdict(result, options.text)
        : renderText(result, options.text);
    }
  }
}
