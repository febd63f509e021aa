import {
  MINIMUM_PASSWORD_LENGTH,
  NOT_ENFORCED_BY_ENTRA,
} from '../../constructs/model/tables/password-policy';
import { Prose } from '../exhibit';
import { EstateGraph } from '../graph/graph';

/** What passwords have to be, and where that is enforced and where it can't be. */
export function passwordsProse(graph: EstateGraph): Prose {
  const windows = graph.ofType('azurerm_windows_virtual_machine').length;
  const paragraphs = [
    `The strategy asks for passwords of ${MINIMUM_PASSWORD_LENGTH} characters that are complex and do not expire.`,
    windows === 0
      ? 'No Windows machine is judged here that could ask for that.'
      : `${windows === 1 ? '1 Windows machine asks' : `${windows} Windows machines ask`} for it by machine configuration, which a rule checks; on domain controllers the domain's own policy wins, which is set by hand and evidenced.`,
    NOT_ENFORCED_BY_ENTRA,
    'No Linux machine takes a password.',
  ];
  return {
    kind: 'prose',
    id: 'passwords',
    title: 'Passwords',
    alternative: paragraphs.join(' '),
    paragraphs,
  };
}
