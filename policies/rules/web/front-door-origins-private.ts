import { booleanOf } from '../../graph/attribute';
import { Resource } from '../../graph/graph';
import { Result, Rule } from '../rule';
import { expectValue } from '../support/expect-value';
import { fail, pass, step, unknown } from '../support/results';

export const frontDoorOriginsPrivate: Rule = {
  id: 'web/front-door-origins-private',
  title: 'Front Door reaches every origin by private link and checks its certificate',
  clauses: ['ZT-1', 'ZT-3'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'An origin with a public address is reached round Front Door and its web application firewall by whoever finds the address.',
  remedy:
    'Give the origin a private_link (Premium), certificate_name_check_enabled = true, and take its public address away.',
  sources: ['https://learn.microsoft.com/azure/frontdoor/private-link'],
  needsDeclaration: false,
  *check({ graph }) {
    for (const origin of graph.ofType('azurerm_cdn_frontdoor_origin')) {
      yield byPrivateLink(origin);
      yield expectValue(origin, origin, {
        path: 'certificate_name_check_enabled',
        allowed: [true],
        whenAbsent: false,
      });
    }
    for (const old of graph.ofType('azurerm_frontdoor')) {
      yield fail(old, 'is a Front Door (classic), which has no private link', [
        step(old, '', 'a Front Door (classic)', 'a Premium profile'),
      ]);
    }
  },
};

function byPrivateLink(origin: Resource): Result {
  const enabled = origin.get('enabled');
  if (booleanOf(enabled) === false) return pass(origin, 'is switched off');
  if (origin.blocks('private_link').length > 0) return pass(origin, 'is reached by private link');
  return origin.get('private_link').state === 'unknown'
    ? unknown(origin, 'whether it is reached by private link is not known before deployment', [
        step(origin, 'private_link', 'not known before deployment', 'a private link'),
      ])
    : fail(origin, 'is reached over the Internet', [
        step(origin, 'private_link', 'nothing', 'a private link'),
      ]);
}
