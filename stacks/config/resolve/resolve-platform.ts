import { Platform } from '../../../constructs/model/estate';
import { Organisation, Subscription } from '../../../constructs/model/organisation';
import { EstateReader } from './estate-reader';
import { platformOrganisation } from './resolve-organisations';

/** Name of the subscription that the platform is in if the estate doesn't say. */
const PLATFORM_SUBSCRIPTION = 'platform';

/** What runs the platform; undefined, with problems, if its organisation or subscription isn't there. */
export function resolvePlatform(
  reader: EstateReader,
  organisations: ReadonlyMap<string, Organisation>,
  subscriptions: ReadonlyMap<string, Subscription>,
): Platform | undefined {
  const { platform } = reader.file;
  const organisation =
    platform.organisation === undefined
      ? defaultOrganisation(reader, organisations)
      : reader.lookUp(['platform', 'organisation'], platform.organisation, 'organisations', organisations);
  const subscription =
    platform.subscription === undefined
      ? defaultSubscription(reader, subscriptions)
      : reader.lookUp(['platform', 'subscription'], platform.subscription, 'subscriptions', subscriptions);
  return (
    organisation &&
    subscription && { ...platform, organisation, subscription, owner: platform.owner ?? organisation.contact }
  );
}

function defaultOrganisation(
  reader: EstateReader,
  organisations: ReadonlyMap<string, Organisation>,
): Organisation | undefined {
  const organisation = platformOrganisation(organisations);
  if (!organisation && reader.isWellFormed('organisations')) {
    reader.report(['platform'], {
      message: 'platform has no organisation, and there is neither a single one nor a single shared one',
      allowed: `one of ${[...organisations.keys()].join(', ')}`,
      fix: 'say which one runs it: platform.organisation',
    });
  }
  return organisation;
}

function defaultSubscription(
  reader: EstateReader,
  subscriptions: ReadonlyMap<string, Subscription>,
): Subscription | undefined {
  if (
    !reader.source.keysAt(['subscriptions']).includes(PLATFORM_SUBSCRIPTION) &&
    reader.isWellFormed('platform')
  ) {
    reader.report(
      ['subscriptions'],
      {
        message: `subscriptions has none named "${PLATFORM_SUBSCRIPTION}", and platform.subscription names no other`,
        allowed: `one of ${[...subscriptions.keys()].join(', ')}`,
        fix: 'declare it, or say where the platform is: platform.subscription',
      },
      'key',
    );
  }
  return subscriptions.get(PLATFORM_SUBSCRIPTION);
}
