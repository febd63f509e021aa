import { Estate } from '../../constructs/model/estate';
import { placesOfTier } from '../../constructs/model/flow-pairs';
import { applicationAct, BrokeredService, brokeredServices } from '../../constructs/model/hand-acts';
import { Step } from '../../policies/exhibit';
import { portsText } from '../config/resolve/resolve-flow-ports';
import { tierText } from '../../constructs/model/tier';
import { HandStep, handStep } from './hand-step';

/** What makes a service behind connectors reachable, once these are enrolled: it is published at their broker. */
export function applicationSteps(estate: Estate): Step[] {
  return brokeredServices(estate.published).map((service) =>
    handStep(estate, applicationAct(service), PUBLISHING[service.by](estate, service)),
  );
}

const PUBLISHING = {
  'app-proxy': (estate, service) => {
    const { host = service.name, title } = service;
    const [first, ...others] = placesOfTier(estate, service.edge).map(({ region }) => region.displayName);
    const standby =
      others.length > 0
        ? ` An application has one connector group: give it that of ${others.join(', ')} when ${first} is lost.`
        : '';
    return {
      text: `Publish ${title} in Entra ID as an application of the connector group of ${first}, with https://${host} as its external address, ${targetOf(service)} as what it leads to, Entra ID as pre-authentication, and assignment required.${standby}`,
      verification: `https://${host} asks whoever is not signed in to sign in, lets in somebody who is assigned, and nobody else.`,
    };
  },
  'private-access': (_estate, service) => ({
    text: `Publish ${service.title} in Zscaler Private Access: ${targetOf(service)} as an application segment that the connector groups of all regions serve, and an access policy that names who may use it.`,
    verification:
      'Somebody whom the policy names gets through with the client, and somebody whom it does not name is refused.',
  }),
} as const satisfies Record<BrokeredService['by'], (estate: Estate, service: BrokeredService) => HandStep>;

function targetOf({ to, ports }: BrokeredService): string {
  return `${to.map(tierText).join(', ')} at ${ports.map(portsText).join(', ')}`;
}
