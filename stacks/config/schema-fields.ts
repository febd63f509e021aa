import { z } from 'zod';
import { REGIONS } from '../../constructs/model/tables/regions';
import { hint } from './hint';

/** Stands between the keys in the message of an unknown one; keys may have blanks. */
export const KEY_SEPARATOR = '\n';

/** A mapping with these keys and no others. The message of an unknown key is the list of those that there are. */
export function mapping<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? Object.keys(shape).join(KEY_SEPARATOR) : undefined,
  });
}

/** A mapping from names that the estate chooses. */
export function named<Value extends z.ZodType>(value: Value) {
  return z.record(name, value);
}

/** Text of one pattern; the hint is for any other value, and for none at all. */
function text(pattern: RegExp, allowed: string, fix: string) {
  const told = hint(allowed, fix);
  return z.string(told).regex(pattern, told);
}

/** Names that become part of Azure names and file names. */
export const name = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    hint(
      'lower-case letters, digits and single hyphens, starting with a letter',
      'write a name such as library-service',
    ),
  )
  .max(60, hint('at most 60 characters', 'shorten it'));

/** The estate's own name. */
export const estateName = text(
  /^[a-z][a-z0-9-]{1,19}$/,
  '2 to 20 lower-case letters, digits and hyphens, starting with a letter',
  'write a name such as example-county',
);

export const title = z
  .string()
  .regex(/\S/, hint('text of 1 to 120 characters', 'write a few words'))
  .max(120, hint('text of 1 to 120 characters', 'shorten it'));

export const email = text(
  /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[A-Za-z]{2,}$/,
  'an e-mail address',
  'write one such as platform@example.org',
);

export const date = text(/^\d{4}-\d{2}-\d{2}$/, 'a date as YYYY-MM-DD', 'write one such as 2027-03-31');

export const guid = text(
  /^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/,

  '8-4-4-4-12 hexadecimal digits',
  'copy the id from the portal, such as 00000000-0000-4000-8000-000000000001',
);

/** Object id of a user, group or service principal: Conditional Access takes a path or a name without a word, and means nobody. */
export const objectId = text(
  /^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/,
  'an object id, 8-4-4-4-12 hexadecimal digits: no name, no e-mail address, no path such as /groups/<id>',
  'copy the object id from the Entra admin centre',
);

export const regionNames = REGIONS.map((region) => region.name);

/** A region; whether the estate has it is checked where it is used. */
export const regionName = z.string().meta({ enum: regionNames });

/** A prefix length with its slash. */
export const size = text(
  /^\/([0-9]|[12][0-9]|3[0-2])$/,
  'a slash and a prefix length from 0 to 32',
  'write one such as /24',
);

/** An IPv4 range; whether it is canonical is checked where it is used, so that the fix can name the right one. */
export const range = z.string().meta({ pattern: String.raw`^\d{1,3}(\.\d{1,3}){3}/\d{1,2}$` });

export const address = text(
  /^((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.|$)){4}$/,
  'an IPv4 address',
  'write four numbers from 0 to 255, such as 172.20.0.10',
);

/** A host or domain name of two labels or more. */
export const domain = text(
  /^(?=.{1,253}$)([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/,

  'a domain name of two labels or more, without a dot at its end',
  'write one such as corp.example.org',
);

/** An OpenSSH public key of a kind that Azure takes: Ed25519, or RSA of 2048 bits or more. */
export const sshPublicKey = text(
  /^(ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI[A-Za-z0-9+/]{43}|ssh-rsa AAAAB3NzaC1yc2E[A-Za-z0-9+/]{357,}={0,2})( \S.*)?$/,
  'an OpenSSH public key, ssh-ed25519 or ssh-rsa of 2048 bits or more, on one line',
  'copy the .pub file that ssh-keygen -t ed25519 writes',
);

/** One of something, or a list of several. */
export function oneOrMore<Item extends z.ZodType>(item: Item) {
  return z.union([item, z.array(item).min(1, hint('one or a list of several', 'name at least one'))]);
}

/** Tag names and values as Azure takes them. */
export const tags = z.record(
  z
    .string()
    .regex(/^[^<>%&\\?/]+$/, hint('a tag name without < > % & \\ ? /', 'respell it'))
    .max(512, hint('a tag name of at most 512 characters', 'shorten it')),
  z.string().max(256, hint('at most 256 characters', 'shorten it')),
);
