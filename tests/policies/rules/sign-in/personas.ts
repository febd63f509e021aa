import { DeclaredPersona } from '../../../../policies/declaration/declaration';

/** A kind of members in a group of the same name, with a managed device and the usual methods. */
export function persona(id: string, parts: Partial<DeclaredPersona> = {}): DeclaredPersona {
  return {
    id,
    title: id,
    kind: 'member',
    group: id,
    guestTypes: [],
    servicePrincipals: [],
    administrators: false,
    devices: 'corporate',
    methods: ['password,microsoftAuthenticatorPush', 'fido2'],
    licences: ['P2'],
    ...parts,
  };
}
