import { PublishedService } from './flow';
import { HandAct } from './hand-act';

type Service = Omit<PublishedService, 'position'>;

/** A service that connectors lead to: its broker's administrator publishes it. */
export type BrokeredService = Service & { readonly by: 'app-proxy' | 'private-access' };

/** Services behind connectors, in the order of the file. */
export function brokeredServices(published: readonly Service[]): readonly BrokeredService[] {
  return published.filter(
    (service): service is BrokeredService => service.by === 'app-proxy' || service.by === 'private-access',
  );
}

/** Publishing of a service at the broker that its connectors belong to. */
export function applicationAct({ name, title, by }: BrokeredService): HandAct {
  return {
    id: `application/${name}`,
    title: `Publishing in ${by === 'app-proxy' ? 'Entra ID' : 'Zscaler Private Access'}: ${title}`,
    unlocks: `the way in to ${title}`,
  };
}
