import { didYouMean } from '../stacks/config/suggest';
import { Environment } from './environment';
import { AskedAbout, readAsked } from './read-asked';
import { UsageError } from './usage-error';
import type { SignIns } from '../policies/provers/sign-in/prover';

/** What a question about sign-ins is about. */
export interface SignInsAskedAbout extends AskedAbout {
  /** Name of one tenant, or its id. */
  readonly tenant?: string;
  /** `YYYY-MM-DD`; exceptions that have expired by then count for nothing. */
  readonly asOf?: string;
}

/**
 * The tenants whose policies stand in the configuration, prepared for questions.
 * @throws UsageError if there are none, or none of the name; else as `readAsked`
 */
export async function readSignIns(
  about: SignInsAskedAbout,
  environment: Environment,
): Promise<readonly SignIns[]> {
  const { graph, declaration } = await readAsked(about, environment);
  const { signInsOf } = await import('../policies/provers/sign-in/from-graph/sign-ins-of');
  const tenants = signInsOf(graph, declaration, about.asOf ?? environment.clock.today());
  if (tenants.length === 0) {
    throw new UsageError(
      'there is no Conditional Access policy in this configuration, and no tenant is declared',
      'name stacks, a plan or a Graph export that holds policies with --in <path>',
    );
  }
  return about.tenant === undefined ? tenants : [tenantNamed(tenants, about.tenant)];
}

function tenantNamed(tenants: readonly SignIns[], name: string): SignIns {
  const found = tenants.find(({ model }) => model.tenant === name);
  if (found) return found;
  const known = tenants.map(({ model }) => model.tenant);
  throw new UsageError(
    `there is no tenant "${name}"`,
    didYouMean(name, known, `write one of ${known.join(', ')}`),
  );
}
