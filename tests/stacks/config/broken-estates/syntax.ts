import { BrokenEstate } from './broken-estate';

/** What is no YAML, or more of it than an estate takes. */
export const syntaxBroken: readonly BrokenEstate[] = [
  {
    name: 'a tab as indentation',
    replace: '  logRetentionDays: 90',
    by: '\tlogRetentionDays: 90',
    problems: ['13:1 this is not YAML: tabs are not allowed as indentation |  | indent with spaces'],
  },
  {
    name: 'a bracket that never closes',
    replace: 'approvedRegions: [uksouth, ukwest]',
    by: 'approvedRegions: [uksouth, ukwest',
    problems: [
      '6:1 this is not YAML: flow sequence in block collection must be sufficiently indented and end with a ] |  | indent the entries of one mapping or list alike',
    ],
  },
  {
    name: 'a colon in plain text',
    replace: 'title: Test estate',
    by: 'title: Test: estate',
    problems: [
      '2:8 this is not YAML: nested mappings are not allowed in compact mappings |  | start a new line for the inner mapping, or put quotes around text with a colon',
    ],
  },
  {
    name: 'text after a quote',
    replace: 'title: Test estate',
    by: 'title: "Test" estate',
    problems: [
      '2:15 this is not YAML: unexpected scalar at node end |  | remove it, or put quotes around the text',
    ],
  },
  {
    name: 'a quote that never closes',
    replace: 'title: Test estate',
    by: 'title: "Test estate',
    problems: [
      '41:1 this is not YAML: missing closing "quote |  | add what is missing, or put quotes around the text',
    ],
  },
  {
    name: 'bad indentation',
    replace: '    size: /24\n',
    by: '   size: /24\n',
    problems: [
      '24:1 this is not YAML: all mapping items must start at the same column |  | indent the entries of one mapping or list alike',
      '26:1 this is not YAML: all mapping items must start at the same column |  | indent the entries of one mapping or list alike',
    ],
  },
  {
    name: 'an unknown tag',
    replace: 'title: Test estate',
    by: 'title: !secret Test estate',
    problems: [
      '2:8 this is not YAML: unresolved tag: !secret |  | remove the tag, which is the word with the exclamation mark',
    ],
  },
  {
    name: 'another version of YAML',
    replace: 'estate: test',
    by: '%YAML 1.1\n---\nestate: test',
    problems: ['1:1 the file asks for another version of YAML | YAML 1.2 | remove the %YAML line'],
  },
  {
    name: 'a second document',
    replace: 'dns:\n',
    by: '---\ndns:\n',
    problems: [
      '38:1 a second document starts here | one document a file | remove the line of three hyphens and what follows, or move it to a file of its own',
    ],
  },
  {
    name: 'an alias of nothing',
    replace: 'title: Test estate',
    by: 'title: *nothing',
    problems: ['2:8 *nothing repeats nothing |  | mark a value before it with &nothing'],
  },
  {
    name: 'an alias of itself',
    replace: 'tags: { service: platform }',
    by: 'tags: &tags { service: *tags }',
    problems: ['18:24 *tags stands inside the value that it repeats |  | write the value out'],
  },
];
