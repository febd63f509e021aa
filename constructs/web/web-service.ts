import { PublishedService } from '../model/flow';

/** What a way in for web applications has to know of a service. */
export interface WebService {
  /** Public host name. */
  readonly host: string;
  /** TCP port on which its servers speak HTTPS. */
  readonly port: number;
}

/** The web side of a published service. @throws RangeError if it has no host, or other than one TCP port */
export function webServiceOf(service: PublishedService): WebService {
  const { host, ports, name } = service;
  if (host === undefined) {
    throw new RangeError(`published service "${name}" has no host: ${service.by} needs its public name`);
  }
  const [port] = ports;
  if (port === undefined || ports.length > 1 || port.protocol !== 'tcp' || port.first !== port.last) {
    throw new RangeError(
      `published service "${name}" has not one TCP port but ${JSON.stringify(ports)}: ${service.by} leads to one`,
    );
  }
  return { host, port: port.first };
}
