import { Organisation, Subscription } from '../../../constructs/model/organisation';
import { EstateReader } from './estate-reader';
import { platformOrganisation } from './resolve-organisations';

/** What is said of a subscription. */
interface SubscriptionDetails {
  readonly id: string;
  readonly organisation?: string;
  readonly vcpus: Readonly<Record<string, number | undefined>>;
}

/** Subscriptions by name, each with its organisation; those with problems are left out. */
export function resolveSubscriptions(
  reader: EstateReader,
  organisations: ReadonlyMap<string, Organisation>,
): ReadonlyMap<string, Subscription> {
  const subscriptions = new Map<string, Subscription>();
  const names = new Map<string, string>();
  for (const [name, entry] of Object.entries(reader.file.subscriptions)) {
    const details: SubscriptionDetails = typeof entry === 'string' ? { id: entry, vcpus: {} } : entry;
    const id = details.id.toLowerCase();
    const first = names.get(id);
    if (first !== undefined) {
      reader.report(['subscriptions', name, ...(typeof entry === 'string' ? [] : ['id'])], {
        message: `subscriptions.${name} has the same id as ${first}: ${id}`,
        allowed: 'one name for one subscription',
        fix: 'correct the id, or use one name in both places',
      });
    }
    names.set(id, first ?? name);
    const organisation = findOrganisation(reader, organisations, name, details.organisation);
    if (organisation) {
      subscriptions.set(name, { name, id, organisation, vcpus: vcpusOf(details) });
    }
  }
  return subscriptions;
}

function vcpusOf({ vcpus }: SubscriptionDetails): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(vcpus).filter((entry): entry is [string, number] => entry[1] !== undefined),
  );
}

function findOrganisation(
  reader: EstateReader,
  organisations: ReadonlyMap<string, Organisation>,
  name: string,
  given: string | undefined,
): Organisation | undefined {
  if (given !== undefined) {
    return reader.lookUp(['subscriptions', name, 'organisation'], given, 'organisations', organisations);
  }
  const organisation = platformOrganisation(organisations);
  if (!organisation && reader.isWellFormed('organisations')) {
    reader.report(
      ['subscriptions', name],
      {
        message: `subscriptions.${name} has no organisation`,
        allowed: `one of ${[...organisations.keys()].join(', ')}`,
        fix: `write it as a mapping of id and organisation`,
      },
      'key',
    );
  }
  return organisation;
}
