import { booleanOf } from '../../graph/attribute';
import { Block, Resource } from '../../graph/graph';
import { pathIn, written } from '../../graph/views/read';
import { Result, Rule } from '../rule';
import { FLEXIBLE_SET, OLD_MACHINE } from '../support/machines';
import { fail, pass, show, step, unknown } from '../support/results';

const SWITCH = 'disable_password_authentication';

export const noPasswordLogin: Rule = {
  id: 'compute/no-password-login',
  title: 'No Linux machine lets anybody sign in with a password',
  clauses: ['MFA-1'],
  decides: [],
  severity: 'high',
  gates: true,
  protects:
    'A password can be guessed, shared and reused, asks for no second factor, and names nobody when it is used.',
  remedy: 'Write disable_password_authentication = true and let people sign in with their Entra identity.',
  sources: [
    'https://learn.microsoft.com/entra/identity/devices/howto-vm-sign-in-azure-ad-linux',
    'azurerm 4.55.0 takes nothing as true, and refuses false without a password',
  ],
  needsDeclaration: false,
  *check({ graph }) {
    for (const machine of graph.ofType(
      'azurerm_linux_virtual_machine',
      'azurerm_linux_virtual_machine_scale_set',
    )) {
      yield judge(machine, machine, machine);
    }
    for (const set of graph.ofType(FLEXIBLE_SET)) {
      for (const profile of set.blocks('os_profile')) {
        for (const linux of profile.blocks('linux_configuration')) yield judge(set, linux, linux);
      }
    }
    for (const machine of graph.ofType(OLD_MACHINE)) {
      const [profile = machine] = machine.blocks('os_profile');
      for (const linux of machine.blocks('os_profile_linux_config')) yield judge(machine, linux, profile);
    }
  },
};

/** A plan doesn't tell "not written" from "not known"; without a password the provider takes no other value than true. */
function judge(machine: Resource, block: Block, account: Block): Result {
  const attribute = block.get(SWITCH);
  const at = pathIn(block, SWITCH);
  if (booleanOf(attribute) === true || attribute.state === 'absent') {
    return pass(machine, `${at} is ${show(attribute)}, so keys and Entra identities alone open it`);
  }
  if (attribute.state === 'unknown') {
    return written(account, 'admin_password').state === 'absent'
      ? pass(machine, 'has no password, so keys and Entra identities alone open it')
      : unknown(machine, `${at} is not known before deployment`, [
          step(machine, at, show(attribute), 'true'),
        ]);
  }
  return fail(machine, `${at} is ${show(attribute)}, so a password opens it`, [
    step(machine, at, show(attribute), 'true'),
  ]);
}
