import { FIRST_ATOM, NetworkModel } from '../../../../../policies/provers/reachability/model';
import { TO_FIREWALL, hubAndSpoke } from './hub-and-spoke';
import { collection, firewall, layer, routes, tcp, translation } from './small-model';
import { Trap, ask } from './trap';

/** A host, the public address of the firewall, and all else. */
export const HOST: NetworkModel['atoms'] = [
  { kind: 'fqdn', name: 'www.example.com' },
  { kind: 'public-address', name: 'pip' },
  { kind: 'other-public' },
];
/** The public address. */
export const PIP = FIRST_ATOM + 1;

/** The tier asks for a host through a firewall with these policies. */
function egress(policies: Parameters<typeof firewall>[3]): Pick<Trap, 'statement' | 'model' | 'question'> {
  return {
    statement: 25,
    model: hubAndSpoke({
      atoms: HOST,
      tier: { routeTable: routes({ '0.0.0.0/0': TO_FIREWALL }) },
      policies,
      entrance: PIP,
    }),
    question: ask('spoke/tier', '10.0.1.7', FIRST_ATOM),
  };
}

const TO_HOST = tcp('10.0.1.0/26', 'www.example.com', 443);
/** Matches everything. */
export const TO_ALL = tcp('*', '*');

/** The order of rules over parent and child. [25] */
export const FIREWALL_TRAPS: readonly Trap[] = [
  {
    ...egress([
      layer('parent', [collection('network', 65000, 'Deny', TO_ALL)]),
      layer('child', [collection('network', 100, 'Allow', TO_ALL)]),
    ]),
    name: "a parent's rule of the last priority comes before a child's of the first",
    verdict: 'denied',
  },
  {
    ...egress([
      layer('parent', [collection('application', 100, 'Deny', TO_HOST)]),
      layer('child', [collection('network', 65000, 'Allow', TO_ALL)]),
    ]),
    name: "a parent's application rule is never reached after a child's network rule",
    verdict: 'allowed',
  },
  {
    ...egress([
      layer('policy', [
        collection('application', 100, 'Allow', TO_HOST),
        collection('network', 200, 'Deny', TO_ALL),
      ]),
    ]),
    name: 'an application rule of a smaller priority number is never reached after a network rule that denies',
    verdict: 'denied',
  },
  {
    ...egress([
      layer(
        'policy',
        [collection('network', 900, 'Deny', TO_ALL)],
        [collection('network', 100, 'Allow', TO_ALL)],
      ),
    ]),
    name: "a group's priority comes before a collection's",
    verdict: 'denied',
  },
  {
    ...egress([layer('policy', [collection('application', 100, 'Allow', TO_HOST)])]),
    name: 'an application rule decides where no network rule matches',
    verdict: 'allowed',
  },
  {
    statement: 25,
    name: "a parent's address translation is not inherited",
    model: hubAndSpoke({
      atoms: HOST,
      policies: [layer('parent', [translation(100, PIP, 443, '10.0.1.7')]), layer('child')],
      entrance: PIP,
    }),
    question: ask('internet', '8.8.8.8', PIP),
    verdict: 'denied',
  },
];
