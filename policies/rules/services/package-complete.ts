import { LineOfBusinessPackage, tryFindPackage } from '../../../constructs/model/packages';
import { Declaration, DeclaredService } from '../../declaration/declaration';
import { Result, Rule } from '../rule';
import { fail, listed, pass } from '../support/results';

export const packageComplete: Rule = {
  id: 'services/package-complete',
  title: 'A bought application has the machines, stores and flows that it is composed of',
  clauses: ['BB-3'],
  decides: ['BB-3'],
  severity: 'medium',
  gates: true,
  protects:
    'An application whose second half is hosted somewhere else, or not let through, works in the demonstration and not on the first day.',
  remedy:
    'Name the package at the spoke and leave its entries in; make a part that the estate adds or renames a part of the service.',
  sources: ['constructs/model/packages.ts: what each package is composed of, and what that rests on'],
  needsDeclaration: true,
  *check({ declaration }) {
    for (const service of declaration?.services ?? []) {
      if (declaration && service.package !== undefined) yield judge(declaration, service, service.package);
    }
  },
};

function judge(declaration: Declaration, service: DeclaredService, id: string): Result {
  const subject = `services.${service.name}`;
  const bought = tryFindPackage(id);
  if (!bought) return fail(subject, `${service.title} is made of "${id}", which is no package that is known`);
  const missing = missingOf(declaration, service, bought);
  return missing.length === 0
    ? pass(subject, `${service.title} has all that ${bought.title} is composed of`)
    : fail(subject, `${service.title} lacks ${listed(missing)} of ${bought.title}`);
}

/** Parts and flows by name, in the spoke of the service's first part. */
function missingOf(
  { flows }: Declaration,
  { parts }: DeclaredService,
  { servers, blocks, flows: needed }: LineOfBusinessPackage,
): readonly string[] {
  const [spoke = ''] = parts.flatMap(({ kind, name }) => (kind === 'built' ? [name.split('/')[0]] : []));
  const hosted = new Set(parts.map(({ name }) => name));
  const declared = new Set(flows.map(({ id }) => id));
  return [
    ...Object.keys({ ...servers, ...blocks })
      .map((name) => `${spoke}/${name}`)
      .filter((part) => !hosted.has(part)),
    ...Object.keys(needed)
      .map((name) => `${spoke}/${name}`)
      .filter((flow) => !declared.has(flow))
      .map((flow) => `the flow ${flow}`),
  ];
}
