import { Gate, SurvivalModel } from '../../../../../policies/provers/survival/model';

/** Whether whatever isn't down is unaffected: then bounds have to be exact. */
export function isHarmless({ gates }: SurvivalModel): boolean {
  return gates.every(doesNoHarm);
}

function doesNoHarm(gate: Gate): boolean {
  switch (gate.kind) {
    case 'all':
      return true;
    case 'soft':
      return false;
    case 'spread':
      return gate.need <= gate.least && gate.needScaledIn <= gate.least && gate.seconds === 0;
    case 'failover':
      return gate.switch.by !== 'itself' || (gate.switch.seconds === 0 && gate.switch.rpoSeconds === 0);
  }
}
