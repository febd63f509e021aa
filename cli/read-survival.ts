import { Environment } from './environment';
import { Asked, AskedAbout, readAsked } from './read-asked';
import type { Survival } from '../policies/provers/survival/survival';

/** A configuration, what it survives, and what was meant with it. */
export interface SurvivalAsked extends Asked {
  readonly survival: Survival;
}

/** @throws as `readAsked` */
export async function readSurvival(about: AskedAbout, environment: Environment): Promise<SurvivalAsked> {
  const asked = await readAsked(about, environment);
  const { survivalOf } = await import('../policies/provers/survival/survivals');
  return { ...asked, survival: survivalOf(asked.graph, asked.declaration) };
}
