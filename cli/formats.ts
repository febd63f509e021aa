/** What a judgement can be reported as. */
export const FORMATS = ['text', 'json', 'markdown', 'html'] as const;
export type Format = (typeof FORMATS)[number];

/** File name extension of each format. */
export const EXTENSIONS: Readonly<Record<Format, string>> = {
  text: '.txt',
  json: '.json',
  markdown: '.md',
  html: '.html',
};
