import {
  Declaration,
  DeclaredObligation,
  DeclaredPersona,
  DeclaredSignInException,
  DeclaredTenant,
} from '../../../../../policies/declaration/declaration';
import { intent } from '../../reachability/claims/intent';
import { guid, TENANT } from './judged';

/** A declaration of tenants alone. */
export function declaration(...tenants: readonly DeclaredTenant[]): Declaration {
  return intent([], { tenants });
}

/** A tenant in which nobody and nothing is declared but a break-glass group. */
export function declaredTenant(more: Partial<DeclaredTenant> = {}): DeclaredTenant {
  return {
    name: 'council',
    id: TENANT,
    organisations: [],
    breakGlass: { group: 'Break-glass', accounts: [guid(501), guid(502)] },
    personas: [],
    obligations: [],
    exceptions: [],
    baseline: [],
    inboundTrust: {},
    disjoint: [],
    applications: [],
    ...more,
  };
}

export function persona(id: string, more: Partial<DeclaredPersona> = {}): DeclaredPersona {
  return {
    id,
    title: id,
    kind: 'member',
    guestTypes: [],
    servicePrincipals: [],
    administrators: false,
    devices: 'corporate',
    methods: ['fido2'],
    licences: ['P1'],
    ...more,
  };
}

export function obligation(id: string, more: Partial<DeclaredObligation> = {}): DeclaredObligation {
  return { id, title: id, who: 'everyone', when: {}, demand: 'mfa', ...more };
}

export function exception(id: string, more: Partial<DeclaredSignInException> = {}): DeclaredSignInException {
  return {
    id,
    title: id,
    obligations: ['mfa'],
    who: [],
    applications: [],
    deviceStates: [],
    locations: [],
    mustWork: false,
    owner: 'somebody@example.org',
    reason: 'a test',
    ...more,
  };
}
