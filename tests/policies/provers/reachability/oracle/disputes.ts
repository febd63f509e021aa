import { HOST, PIP, TO_ALL } from './firewall-traps';
import { hubAndSpoke } from './hub-and-spoke';
import { TO_SHARED } from './route-traps';
import { collection, group, layer, tcp, translation } from './small-model';
import { Trap, ask } from './trap';

const NO_ACCESS = hubAndSpoke({ peer: { allowVirtualNetworkAccess: false } });

/** [20] */
const PEERING_ACCESS: readonly Trap[] = [
  {
    statement: 20,
    name: 'a peering without virtual network access carries packets in one reading and none in the other',
    model: NO_ACCESS,
    question: TO_SHARED,
    verdict: 'unknown',
    underReading: ({ peeringAccess }) => (peeringAccess === 'blocks' ? 'denied' : 'allowed'),
  },
  {
    statement: 20,
    name: 'where the default rules decide, a peering without virtual network access is closed in both readings',
    model: hubAndSpoke({
      tier: { securityGroup: group('nsg', []) },
      peer: { allowVirtualNetworkAccess: false },
    }),
    question: TO_SHARED,
    verdict: 'denied',
  },
];

function translatedTo(
  action: 'Allow' | 'Deny',
  match = TO_ALL,
): Pick<Trap, 'statement' | 'model' | 'question'> {
  const child = layer('child', [
    translation(100, PIP, 443, '10.0.1.7'),
    collection('network', 200, action, match),
  ]);
  return {
    statement: 25,
    model: hubAndSpoke({ atoms: HOST, policies: [layer('parent'), child], entrance: PIP }),
    question: ask('internet', '8.8.8.8', PIP),
  };
}

/** [25] */
const TRANSLATION: readonly Trap[] = [
  {
    ...translatedTo('Deny'),
    name: 'whether a network rule that denies stops what was translated is disputed',
    verdict: 'unknown',
    underReading: ({ translation: reading }) => (reading === 'final' ? 'allowed' : 'denied'),
  },
  {
    ...translatedTo('Allow'),
    name: 'a network rule that allows changes nothing for what was translated',
    verdict: 'allowed',
  },
  {
    ...translatedTo('Deny', tcp('*', '10.0.0.64/26')),
    name: 'a network rule that denies something else leaves what was translated alone',
    verdict: 'allowed',
  },
];

/** Where documents dispute what happens. */
export const DISPUTES: readonly Trap[] = [...PEERING_ACCESS, ...TRANSLATION];
