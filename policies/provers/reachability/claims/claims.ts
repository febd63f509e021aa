import { Declaration } from '../../../declaration/declaration';
import { Reachability } from '../prover';
import { reachability as reachabilityOf } from '../reachability';
import { Accounts } from './accounts';
import { DeclaredFlows } from './declared-pair';
import { declaredFlows } from './declared-flows';
import { Decoy, decoysOf } from './decoys';
import { Arrival, arrivals, goingRound } from './edges';
import { FlowOutcome } from './flow-outcome';
import { flowsWork } from './flows-work';
import { IdleRule, idleRules } from './idle-rules';
import { Crossing, crossings } from './organisations-apart';
import { Escaped, Everything, everythingReached, Reached } from './reached';
import { servedToOffices, ServiceOutcome } from './served';
import { plainlyWrong, undeclared } from './undeclared';
import { hasCircuits, withoutCircuits } from './without-circuits';

const NO_FLOWS: DeclaredFlows = { pairs: [], missing: [] };

/**
 * What is claimed of where packets can go, from one model and what was meant. Each part is worked out when it is first
 * asked for, and once: rules and exhibits share it. Without a declaration what was meant is nothing, and only
 * `plainlyWrong` says something.
 */
export class Claims {
  readonly #made = new Map<string, unknown>();

  constructor(
    readonly reachability: Reachability,
    private readonly declaration?: Declaration,
  ) {}

  /** Declared flows, place by place. */
  get declared(): DeclaredFlows {
    return this.#once('declared', () =>
      this.declaration ? declaredFlows(this.reachability.model, this.declaration) : NO_FLOWS,
    );
  }

  /** What accounts for packets. */
  get accounts(): Accounts {
    return this.#once('accounts', () => new Accounts(this.reachability.model, this.declared.pairs));
  }

  /** All that may get anywhere. */
  get reached(): readonly Reached[] {
    return this.#everything.reached;
  }

  /** What may get to where nobody knows. */
  get escaped(): readonly Escaped[] {
    return this.#everything.escaped;
  }

  /** Whether each declared flow works. */
  get flows(): readonly FlowOutcome[] {
    return this.#once('flows', () =>
      flowsWork(this.reachability, this.declaration?.flows ?? [], this.declared),
    );
  }

  /** What may get somewhere though nothing accounts for it; nothing without a declaration to compare with. */
  get undeclared(): readonly Reached[] {
    return this.#once('undeclared', () => (this.declaration ? undeclared(this.reached, this.accounts) : []));
  }

  /** What is wrong whatever was meant. */
  get plainlyWrong(): readonly Reached[] {
    return this.#once('plainlyWrong', () =>
      plainlyWrong(this.reachability.model, this.reached, this.accounts),
    );
  }

  /** Where the Internet gets in. */
  get arrivals(): readonly Arrival[] {
    return this.#once('arrivals', () => arrivals(this.reachability.model, this.reached, this.accounts));
  }

  /** What leaves a network past every firewall. */
  get goingRound(): readonly Reached[] {
    return this.#once('goingRound', () => goingRound(this.reachability.model, this.reached, this.accounts));
  }

  /** Flows that work, and don't once every private circuit is gone; undefined if there is no circuit. */
  get needingCircuits(): readonly FlowOutcome[] | undefined {
    return this.#once('needingCircuits', () => {
      const { model } = this.reachability;
      if (!hasCircuits(model)) return undefined;
      const works = this.flows.filter(({ verdict }) => verdict === 'pass').map(({ flow }) => flow);
      return flowsWork(reachabilityOf(withoutCircuits(model)), works, this.declared).filter(
        ({ verdict }) => verdict !== 'pass',
      );
    });
  }

  /** What crosses between organisations without the consent of both. */
  get crossings(): readonly Crossing[] {
    return this.#once('crossings', () =>
      this.declaration
        ? crossings(this.reachability.model, this.declaration, this.reached, this.accounts)
        : [],
    );
  }

  /** The decoys. */
  get decoys(): readonly Decoy[] {
    return this.#once('decoys', () =>
      this.declaration
        ? decoysOf(this.reachability.model, this.declaration, this.declared, this.reached, this.accounts)
        : [],
    );
  }

  /** Whether people reach each published service from anywhere. */
  get served(): readonly ServiceOutcome[] {
    return this.#once('served', () =>
      this.declaration
        ? servedToOffices(this.reachability.model, this.declaration, this.flows, this.declared)
        : [],
    );
  }

  /** Rules that never decide anything. */
  get idleRules(): readonly IdleRule[] {
    return this.#once('idleRules', () => idleRules(this.reachability.rulebook));
  }

  get #everything(): Everything {
    return this.#once('everything', () => everythingReached(this.reachability));
  }

  #once<T>(name: string, make: () => T): T {
    if (!this.#made.has(name)) this.#made.set(name, make());
    return this.#made.get(name) as T;
  }
}
