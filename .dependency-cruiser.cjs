/**
 * Who may import whom. Each rule keeps one boundary and says why it is there; `npx depcruise constructs stacks policies
 * cli` checks them. Tests and scripts may import anything and are not looked at.
 */

const MODEL = '^constructs/model/';
const RUNBOOK = '^constructs/automation/runbook-script\\.ts$';
const NODE = ['core'];
const PACKAGES = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'];

/** A rule that lets `from` import only paths that match one of `allowed`. */
function only(name, from, allowed, comment) {
  return {
    name,
    severity: 'error',
    comment,
    from: { path: from.path ?? from, ...(from.pathNot ? { pathNot: from.pathNot } : {}) },
    to: { pathNot: allowed },
  };
}

/** Path of a package as dependency-cruiser sees it. */
function npm(name) {
  return `^node_modules/${name}/`;
}

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Files that import one another in a circle can be understood, tested and moved only together.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'A file that nothing imports is dead, or an entry point that is listed here.',
      from: { orphan: true, pathNot: ['^cli/main\\.ts$', '^stacks/main\\.ts$', '\\.d\\.ts$'] },
      to: {},
    },
    {
      name: 'declared-packages-only',
      severity: 'error',
      comment:
        'A package that is there by chance, through another one, may be gone after the next update; one for development is not there in use.',
      from: {},
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'An import that leads nowhere fails when it is run.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'deprecated-node-modules',
      severity: 'error',
      comment: 'Node is about to take these away.',
      from: {},
      to: { dependencyTypes: ['deprecated'] },
    },

    only(
      'model-imports-nothing',
      MODEL,
      [MODEL],
      'The vocabulary is pure: every room speaks it, so it may depend on none, nor on a library, nor on the machine.',
    ),
    only(
      'constructs-know-model-and-cdktf',
      { path: '^constructs/', pathNot: [MODEL, RUNBOOK] },
      ['^constructs/', npm('constructs'), npm('cdktf'), npm('@cdktf/provider-(azurerm|azuread)')],
      'Constructs turn the model into resources and nothing else: no files, no estate format, no judgement of themselves.',
    ),
    only(
      'runbooks-are-source',
      RUNBOOK,
      ['^(node:)?(fs|path)$'],
      'A runbook is source code in another language: it is read from this package, and the one file that does so does nothing else.',
    ),
    {
      name: 'providers-by-namespace',
      severity: 'error',
      comment:
        'The root of a provider package loads 1,500 modules and 400 MB where one namespace takes 2 ms.',
      from: {},
      to: { path: '^node_modules/@cdktf/provider-[a-z]+/lib/index\\.(js|d\\.ts)$' },
    },
    only(
      'config-reads-files-into-the-model',
      '^stacks/config/',
      [
        '^stacks/config/',
        MODEL,
        npm('zod'),
        npm('yaml'),
        npm('fastest-levenshtein'),
        '^(node:)?(fs|path|os|buffer|util)$',
      ],
      "Loading an estate must not know what is built from it: the file's shape and the constructs change for different reasons.",
    ),
    only(
      'stacks-only-wire',
      '^stacks/([^/]+-stack|build-estate)\\.ts$',
      [
        '^stacks/([^/]+-stack|build-estate)\\.ts$',
        '^constructs/',
        npm('constructs'),
        npm('cdktf'),
        npm('@cdktf/provider-azurerm/lib/(provider|resource-group)'),
        npm('@cdktf/provider-azuread/lib/provider'),
      ],
      'A stack says what deploys together. Decisions are in the constructs, facts in the model, judgement in policies.',
    ),
    only(
      'stacks-meet-policies-at-the-gate',
      { path: '^stacks/', pathNot: ['^stacks/(main|gate)\\.ts$'] },
      [
        '^stacks/',
        '^constructs/',
        '^policies/(declaration/declaration|exhibit|finding)\\.ts$',
        '^node_modules/',
        '^(node:)?[a-z_/]+$',
      ],
      'What is built must not depend on how it is judged, but for the types of what was meant and shown.',
    ),
    only(
      'policies-judge-json',
      '^policies/',
      [
        '^policies/',
        MODEL,
        npm('zod'),
        npm('eta'),
        npm('elkjs'),
        npm('govuk-frontend'),
        npm('picocolors'),
        npm('fastest-levenshtein'),
        '^(node:)?(fs|path|crypto|os|util)$',
      ],
      "Policies read JSON and share only the vocabulary with the constructs: so they catch the constructs' own mistakes, work on anybody's plan, and can be trusted.",
    ),
    only(
      'findings-and-exhibits-import-nothing',
      '^policies/(finding|exhibit)\\.ts$',
      ['^policies/(finding|exhibit)\\.ts$'],
      'They are the language between rules and reports; either side must be able to change without the other.',
    ),
    only(
      'rules-are-pure',
      '^policies/rules/',
      [
        '^policies/(rules|graph|declaration|schema|controls|tables|provers)/',
        '^policies/(finding|exhibit)\\.ts$',
        MODEL,
        npm('fastest-levenshtein'),
      ],
      'A rule is metadata and one pure function: it reads no file, prints nothing, and knows no reporter.',
    ),
    only(
      'graph-knows-no-rule',
      '^policies/graph/',
      [
        '^policies/(graph|redaction|schema|tables|declaration)/',
        '^policies/finding\\.ts$',
        MODEL,
        npm('zod'),
        '^(node:)?(fs|path)$',
      ],
      'The graph says what stands in the judged configuration; what is right or wrong with it is for the rules.',
    ),
    only(
      'reports-know-no-domain',
      '^policies/reports/',
      [
        '^policies/reports/',
        '^policies/controls/',
        '^policies/declaration/',
        '^policies/(finding|exhibit|check-result|version)\\.ts$',
        npm('(zod|eta|elkjs|govuk-frontend|picocolors)'),
        '^(node:)?(fs|path)$',
      ],
      'A reporter renders findings and exhibits, whatever they are about: a new rule or prover needs no new report.',
    ),
    {
      name: 'reports-load-files-in-one-place',
      severity: 'error',
      comment:
        'Reporters are pure functions of the result; only their templates and styles come from files, through a loader.',
      from: { path: '^policies/reports/', pathNot: ['(asset|template|package-root)[^/]*\\.ts$'] },
      to: { dependencyTypes: NODE },
    },
    only(
      'cli-drives-the-rooms',
      '^cli/',
      [
        '^cli/',
        '^stacks/',
        '^policies/',
        MODEL,
        npm('(commander|fastest-levenshtein|picocolors)'),
        '^(node:)?(fs|path|os)$',
      ],
      'The command line parses, asks and prints. What it needs to know is in the other rooms.',
    ),
    {
      name: 'nothing-imports-cli',
      severity: 'error',
      comment: 'The rooms work without a terminal: in the CDKTF app, in tests, in a pipeline.',
      from: { path: '^(constructs|stacks|policies)/' },
      to: { path: '^cli/' },
    },
    {
      name: 'source-does-not-import-tests',
      severity: 'error',
      comment: 'What is delivered stands without its tests.',
      from: { path: '^(constructs|stacks|policies|cli)/' },
      to: { path: '^(tests|scripts|docs|estates)/' },
    },
    {
      name: 'packages-where-they-belong',
      severity: 'error',
      comment: 'commander is the command line and nothing else.',
      from: { pathNot: '^cli/' },
      to: { path: npm('commander'), dependencyTypes: PACKAGES },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'default', 'types'],
    },
  },
};
