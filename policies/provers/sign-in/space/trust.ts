import { InboundTrust, Intent } from '../model';

/** A claim of a guest's home tenant. */
export type Claim = keyof InboundTrust;

/** Whether a claim of a tenant counts here; `undeclared` is read both ways. [21] */
export function trustOf(intent: Intent | undefined, tenant: string, claim: Claim): boolean | 'undeclared' {
  const declared = intent?.inboundTrust.get(tenant) ?? intent?.inboundTrust.get('*');
  return declared ? declared[claim] : 'undeclared';
}
