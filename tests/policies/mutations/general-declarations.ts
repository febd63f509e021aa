import { DeclaredFlow } from '../../../policies/declaration/declaration';
import { GeneralMutation } from './general-mutation';

/** Replaces the first declared flow by what is made of it; nothing takes it away. */
function firstFlow(change: (flow: DeclaredFlow) => readonly DeclaredFlow[]): GeneralMutation['find'] {
  return (_, { flows }) =>
    flows.length === 0
      ? undefined
      : {
          declaration: (declaration) => {
            const [first, ...rest] = declaration.flows;
            declaration.flows = [...change(first!), ...rest];
          },
        };
}

/** Edits of what was meant. */
export const GENERAL_DECLARATIONS: readonly GeneralMutation[] = [
  {
    name: 'a flow that is no longer declared is still open',
    core: ['reach/undeclared-flow'],
    find: firstFlow(() => []),
  },
  {
    name: 'a flow declared at another port is both built and not built',
    core: ['reach/declared-flow-works', 'reach/undeclared-flow'],
    find: firstFlow((flow) => [{ ...flow, ports: [{ protocol: 'tcp', first: 1, last: 1 }] }]),
  },
  {
    name: 'a flow past its date is open though nobody needs it',
    core: ['reach/flow-in-force'],
    find: firstFlow((flow) => [{ ...flow, until: '2026-11-30' }]),
  },
  {
    name: 'consent that is withdrawn leaves a flow open between organisations',
    core: ['reach/organisations-apart'],
    find: (_, { organisations }) =>
      organisations.every(({ agreedFlows }) => agreedFlows.length === 0)
        ? undefined
        : {
            declaration: (declaration) => {
              declaration.organisations = declaration.organisations.map((organisation) => ({
                ...organisation,
                agreedFlows: organisation.agreedFlows.slice(1),
              }));
            },
          },
  },
];
