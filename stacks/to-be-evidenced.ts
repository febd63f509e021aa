import { Estate } from '../constructs/model/estate';
import { applicationOf, proxyRequests } from '../constructs/model/identity-acts/application-acts';
import { GraphRequest, IdentityAct } from '../constructs/model/identity-acts/identity-act';
import { allDirectoryActs, identityActs } from '../constructs/model/identity-acts/identity-acts';
import { applicationAct, brokeredServices } from '../constructs/model/brokered-services';
import { Table } from '../policies/exhibit';
import { verificationOf } from './steps/act-step';

/** What an act of identity is, as far as a reader of the report asks. */
type Act = Pick<IdentityAct, 'id' | 'title' | 'unlocks' | 'permission' | 'requests' | 'verification'>;

/**
 * What the estate wants of its tenants and no resource declares: nothing of it is claimed, and each is shown by whoever sees
 * it done. None where the estate has no tenant.
 */
export function evidenceOf(estate: Estate): readonly Table[] {
  const acts = [
    ...identityActs(estate.identity),
    ...publishing(estate),
    ...allDirectoryActs(estate.identity),
  ];
  if (acts.length === 0) return [];
  const seen = acts.filter(({ id }) => estate.deployed.evidenced[id] !== undefined).length;
  return [
    {
      kind: 'table',
      id: 'to-be-evidenced',
      title: 'Identity: to be evidenced',
      alternative: `${acts.length} settings of tenants and directories that no resource declares, of which ${seen} were seen to be made. None is claimed here: each has what it takes, and what shows it.`,
      columns: ['What', 'Without it', 'Requests to Microsoft Graph', 'Takes', 'Shown by', 'Seen on'],
      rows: acts.map((act) => [
        act.title,
        `not sure: ${act.unlocks}`,
        act.requests.map(requestText).join(', ') || 'none: done at a console or on a machine',
        act.permission,
        verificationOf(act),
        estate.deployed.evidenced[act.id] ?? 'not yet',
      ]),
    },
  ];
}

function publishing({ published, identity }: Estate): readonly Act[] {
  return brokeredServices(published).flatMap((service) => {
    const application = applicationOf(identity.tenants, service);
    return application ? [{ ...applicationAct(service), ...proxyRequests(application) }] : [];
  });
}

function requestText({ method, path }: GraphRequest): string {
  return `${method.toUpperCase()} ${path}`;
}
