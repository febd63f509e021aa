import { DEVICE_STATES, DeviceState, Exception, Persona } from '../model';
import { WayInOutcome } from '../prover';
import { Space } from '../space/space';
import { UserSpace } from '../space/user-space';
import { WorkloadSpace } from '../space/workload-space';
import { ALWAYS, all, Formula, not } from '../solver/formula';
import { Basis } from './basis';
import { lockout } from './lockout';
import { once } from '../../once';
import { isInForce, scopeOf } from './violations';
import { easiest, verdictOn, wayIn } from './ways';

/** What people have who have no managed device. */
const OWN_DEVICES: readonly DeviceState[] = ['unregistered', 'registered'];

/** Claim 2: whether a persona has a way in: to some application, at no risk, with what its people have and can show. */
export function wayInOutcome(basis: Basis, persona: Persona): WayInOutcome {
  const prepared = persona.kind === 'workload' ? basis.programs : basis.people;
  const asked = all(
    persona.kind === 'workload'
      ? programsOf(basis.programs.space, persona)
      : peopleOf(basis.people.space, persona),
    asOneself(
      basis,
      prepared.space,
      persona.kind,
      (exception) => !isOwn(exception, persona, basis.model.intent?.breakGlass?.accounts),
    ),
  );
  const way = wayIn(prepared, asked);
  const shutOut = () =>
    persona.kind !== 'workload' && persona.group === undefined
      ? ['the configuration has no group of this name']
      : lockout(basis, prepared, asked);
  const found = once(() => way && easiest(way));
  return {
    persona,
    ...verdictOn(basis, [way], shutOut),
    get wayIn() {
      return found();
    },
  };
}

/**
 * Nobody who gets in by being somebody else too: no account of last resort, unless such is asked about, and nobody whom an
 * exception of other people lets by.
 */
export function asOneself(
  { model: { intent }, asOf }: Basis,
  space: Space,
  kind: Persona['kind'],
  isOfOthers: (exception: Exception) => boolean,
): Formula {
  const others = (intent?.exceptions ?? []).filter((one) => isInForce(one, asOf) && isOfOthers(one));
  const { group, accounts } = (kind !== 'break-glass' && intent?.breakGlass) || {
    group: undefined,
    accounts: [],
  };
  return all(
    group === undefined ? ALWAYS : not(space.variables, space.isAny([group, ...accounts])),
    // Where it isn't known whether a place is in a location, the exception may be what lets by.
    ...others.map((one) => not(space.variables, scopeOf(space, one, 'strict'))),
  );
}

/** To an application, at no risk. */
export function ordinary({ circumstances, resources }: UserSpace): Formula {
  return all(
    resources.where(({ kind }) => kind === 'application'),
    circumstances.of('flows').is('none'),
    ...(['user-risk', 'sign-in-risk', 'insider-risk'] as const).map((name) =>
      circumstances.of(name).is('none'),
    ),
  );
}

function peopleOf(space: UserSpace, persona: Persona): Formula {
  const states = persona.devices === 'none' ? OWN_DEVICES : DEVICE_STATES;
  return all(
    space.isOf(persona),
    space.people.type.is(...(persona.kind === 'guest' ? persona.guestTypes : ['member'])),
    ordinary(space),
    space.isOn(states),
    space.evidences.where((combinations) => combinations.every((one) => persona.methods.includes(one))),
  );
}

function programsOf(space: WorkloadSpace, persona: Persona): Formula {
  return all(space.isOf(persona), space.risk.is('none'));
}

/** Whether an exception is everybody's, or names the persona: itself, its group, or its accounts. */
function isOwn({ who }: Exception, { id, group, kind }: Persona, accounts: readonly string[] = []): boolean {
  const own = [id, ...(group === undefined ? [] : [group]), ...(kind === 'break-glass' ? accounts : [])];
  return who.length === 0 || who.some((one) => own.includes(one));
}
