import { isGuid } from '../../../../constructs/model/guid';
import { Obligation, SignInException } from '../../../../constructs/model/identity';
import { ExceptionEntry } from '../../identity-policy-schema';
import { didYouMean } from '../../suggest';
import { Path } from '../../yaml-value';
import { textsAt } from '../one-or-more';
import { readApplicationNames } from './application-names';
import { TenantReader } from './tenant-reader';

const RESERVED = ['break-glass', 'directory-synchronisation'];

/** Written exceptions in the order of the file. */
export function resolveExceptions(
  tenant: TenantReader,
  obligations: readonly Obligation[],
): readonly SignInException[] {
  const ids = obligations.map(({ id }) => id);
  return Object.entries(tenant.entry.exceptions).map(([id, entry]): SignInException => {
    const path = ['exceptions', id];
    if (RESERVED.includes(id)) {
      tenant.refuse(
        path,
        'has the name of an exception that is there anyway',
        { allowed: `any name but ${RESERVED.join(' and ')}`, fix: 'choose another name, or remove it' },
        'key',
      );
    }
    const lifted = textsAt([...path, 'lifts'], entry.lifts);
    for (const { text, path: at } of lifted) checkObligation(tenant, at, text, ids);
    checkNarrow(
      tenant,
      path,
      entry,
      lifted.map(({ text }) => text),
    );
    checkEnd(tenant, path, entry);
    tenant.places([...path, 'places'], entry.places);
    return {
      id,
      title: entry.title ?? id,
      obligations: lifted.map(({ text }) => text),
      who: readWho(tenant, [...path, 'who'], entry.who),
      applications: readApplicationNames(tenant, [...path, 'applications'], entry.applications),
      deviceStates: entry.devices,
      locations: entry.places,
      ...(entry.instead === undefined ? {} : { instead: entry.instead }),
      mustWork: entry.mustWork,
      owner: entry.owner,
      reason: entry.reason,
      ...(entry.expires === undefined ? {} : { expires: entry.expires }),
      position: tenant.positionOf(path),
    };
  });
}

function checkObligation(tenant: TenantReader, path: Path, text: string, ids: readonly string[]): void {
  if (ids.includes(text)) return;
  tenant.refuse(path, `is "${text}", which is no obligation of the tenant`, {
    allowed: `one of ${ids.join(', ')}`,
    fix: didYouMean(text, ids, 'write one of these'),
  });
}

/** An exception of everybody, everywhere, to everything is the end of the obligation. */
function checkNarrow(
  tenant: TenantReader,
  path: Path,
  entry: ExceptionEntry,
  lifted: readonly string[],
): void {
  const { who, applications, devices, places } = entry;
  if ([who, applications, devices, places].every((part) => part.length === 0)) {
    tenant.refuse(
      path,
      `lifts ${lifted.join(', ')} for everybody and everything`,
      { allowed: 'at least one of who, applications, devices, places', fix: 'say whom or what it is about' },
      'key',
    );
  } else if (who.length === 0 && lifted.includes('mfa')) {
    tenant.refuse([...path, 'lifts'], 'has mfa, and the exception is for everybody', {
      allowed: 'an exception from multi-factor authentication names who (MFA-1)',
      fix: 'add who',
    });
  }
}

function checkEnd(tenant: TenantReader, path: Path, entry: ExceptionEntry): void {
  if (entry.expires !== undefined) {
    tenant.reader.date([...tenant.path, ...path, 'expires'], entry.expires);
    return;
  }
  const demandsInstead = entry.instead === 'mfa' || entry.instead === 'phishing-resistant';
  if (!demandsInstead || entry.applications.length === 0) {
    tenant.refuse(
      path,
      'has no end',
      {
        allowed: 'a day, unless it names its applications and demands mfa or phishing-resistant instead',
        fix: 'add expires: YYYY-MM-DD',
      },
      'key',
    );
  }
}

function readWho(tenant: TenantReader, path: Path, who: readonly string[]): readonly string[] {
  return who.map((text, index) => {
    const at = [...path, index];
    if (who.indexOf(text) !== index) {
      tenant.refuse(at, `is "${text}", which stands in the list already`, { fix: 'remove it' });
    }
    if (isGuid(text)) return tenant.id(at, text, 'user');
    tenant.declares('personas', at, text);
    return text;
  });
}
