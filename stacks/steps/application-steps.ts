import { Estate } from '../../constructs/model/estate';
import { placesOfTier } from '../../constructs/model/flow-pairs';
import { applicationAct, BrokeredService, brokeredServices } from '../../constructs/model/brokered-services';
import { Step } from '../../policies/exhibit';
import { portsText } from '../config/resolve/resolve-flow-ports';
import {
  applicationOf,
  ProxiedApplication,
  proxyRequests,
} from '../../constructs/model/identity-acts/application-acts';
import { tierText } from '../../constructs/model/tier';
import { questionCommand, requestCommand } from './graph-commands';
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
    const application = applicationOf(estate.identity.tenants, service);
    if (application) return proxied(application, first ?? '', standby);
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

/** With an application in the estate its publishing is a request to Graph. */
function proxied(application: ProxiedApplication, region: string, standby: string): HandStep {
  const { permission, finds, requests, verification } = proxyRequests(application);
  const { title, host, name } = application.service;
  return {
    text: `Publish ${title} in Entra ID as the application that stands for it, by the connector group of ${region}, whose name is $CONNECTOR_GROUP below, with https://${host ?? name} outside and inside; upload the certificate of that host with it. Entra ID asks people to sign in before anything reaches the server, and lets in who is assigned.${standby} It takes: ${permission}.`,
    commands: [...finds, ...requests.map(requestCommand)],
    verification: `${questionCommand(verification)} says ${verification.says}; https://${host ?? name} asks whoever is not signed in to sign in, lets in somebody who is assigned, and nobody else.`,
  };
}

function targetOf({ to, ports }: BrokeredService): string {
  return `${to.map(tierText).join(', ')} at ${ports.map(portsText).join(', ')}`;
}
