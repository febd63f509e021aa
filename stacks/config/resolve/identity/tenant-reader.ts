import { Organisation } from '../../../../constructs/model/organisation';
import { Position } from '../../../../constructs/model/position';
import { PersonaEntry } from '../../identity-people-schema';
import { TenantEntry } from '../../identity-schema';
import { pathText } from '../../path-text';
import { didYouMean } from '../../suggest';
import { Part, ProblemText } from '../../source';
import { Path } from '../../yaml-value';
import { EstateReader } from '../estate-reader';
import { IdKind, IdRegister } from './id-register';

/** Parts of a tenant that others name. */
type Section = 'personas' | 'places' | 'packages' | 'applications';

/** A tenant of the estate file while it is resolved: what it says, and where problems with it go. */
export class TenantReader {
  readonly path: Path;

  /**
   * @param organisations those whose people are in it, by id
   * @param home folder that positions name the file in
   */
  constructor(
    readonly reader: EstateReader,
    readonly name: string,
    readonly entry: TenantEntry,
    readonly organisations: ReadonlyMap<string, Organisation>,
    private readonly ids: IdRegister,
    private readonly home: string,
  ) {
    this.path = ['identity', 'tenants', name];
  }

  /** Where a part stands. */
  positionOf(path: Path): Position {
    return {
      ...this.reader.source.positionOf([...this.path, ...path], 'key'),
      file: `${this.home}/estate.yaml`,
    };
  }

  /** Reports what is wrong at a path below the tenant; `text` begins the message after the path. */
  refuse(path: Path, said: string, rest: Omit<ProblemText, 'message'>, part?: Part): void {
    const whole = [...this.path, ...path];
    this.reader.report(whole, { message: `${pathText(whole)} ${said}`, ...rest }, part);
  }

  /** What the file says at a path below the tenant, also where its shape was wrong and it has been left out. */
  written(path: Path): unknown {
    return this.reader.source.valueAt([...this.path, ...path]);
  }

  /** A GUID in lower case, after a look whether it can be the id of such an object. */
  id(path: Path, text: string, kind: IdKind): string {
    return this.ids.note([...this.path, ...path], text, kind);
  }

  idList(path: Path, texts: readonly string[], kind: IdKind): readonly string[] {
    const ids = texts.map((text, index) => this.id([...path, index], text, kind));
    ids.forEach((id, index) => {
      if (ids.indexOf(id) !== index) {
        this.refuse([...path, index], `is "${id}", which stands in the list already`, { fix: 'remove it' });
      }
    });
    return ids;
  }

  /** The organisation that a part names; undefined if it names none, or none that is in the tenant. */
  organisation(path: Path, given: string | undefined): Organisation | undefined {
    if (given === undefined) return undefined;
    const organisation = this.organisations.get(given);
    if (!organisation && this.reader.isSound('organisations')) {
      const known = [...this.organisations.keys()];
      this.refuse(path, `is "${given}", whose people aren't in the tenant`, {
        allowed: `its organisations are ${known.join(', ')}`,
        fix: didYouMean(
          given,
          known,
          `write one of them, or add it to ${pathText([...this.path, 'organisations'])}`,
        ),
      });
    }
    return organisation;
  }

  /** The organisation that a part names, or else the tenant's only one. */
  organisationOrOnly(path: Path, given: string | undefined): Organisation | undefined {
    const [only, ...others] = this.organisations.values();
    if (given !== undefined) return this.organisation([...path, 'organisation'], given);
    if (others.length > 0) {
      if (this.written([...path, 'organisation']) === undefined) {
        this.refuse(
          path,
          'has no organisation',
          { allowed: `one of ${[...this.organisations.keys()].join(', ')}`, fix: 'add organisation' },
          'key',
        );
      }
      return undefined;
    }
    return only;
  }

  /** Whether a name is declared in a section of the tenant; a problem if it isn't. */
  declares(section: Section, path: Path, given: string): boolean {
    const declared = this.reader.source.keysAt([...this.path, section]);
    if (declared.includes(given)) return true;
    this.refuse(path, `is "${given}", which ${pathText([...this.path, section])} doesn't declare`, {
      allowed:
        declared.length > 0 ? `declared are ${[...declared].sort().join(', ')}` : 'nothing is declared there',
      fix: didYouMean(given, declared, `declare it under ${section}, or write one of these`),
    });
    return false;
  }

  /** The persona of a name; a problem if it isn't declared, or isn't of one of these kinds. */
  persona(path: Path, given: string, kinds: readonly PersonaEntry['kind'][]): PersonaEntry | undefined {
    if (!this.declares('personas', path, given)) return undefined;
    const persona = this.entry.personas[given];
    if (persona && !kinds.includes(persona.kind)) {
      this.refuse(path, `is "${given}", which is a persona of kind ${persona.kind}`, {
        allowed: `a persona of kind ${kinds.join(' or ')}`,
        fix: 'name another persona, or correct its kind',
      });
      return undefined;
    }
    return persona;
  }

  /** Each of a list of personas, and a problem for each that stands in it twice. */
  personas(path: Path, given: readonly string[], kinds: readonly PersonaEntry['kind'][]): void {
    given.forEach((persona, index) => {
      if (given.indexOf(persona) === index) {
        this.persona([...path, index], persona, kinds);
      } else {
        this.refuse([...path, index], `is "${persona}", which stands in the list already`, {
          fix: 'remove it',
        });
      }
    });
  }

  /** Each of a list of places; `kind` where only places of ranges will do. */
  places(path: Path, given: readonly string[], kind?: 'ranges'): void {
    given.forEach((place, index) => {
      if (!this.declares('places', [...path, index], place)) return;
      if (kind === 'ranges' && this.entry.places[place]?.countries) {
        this.refuse([...path, index], `is "${place}", which is a place of countries`, {
          allowed: 'a place of ranges: an address in a country is nobody in particular',
          fix: 'name a place of ranges',
        });
      }
    });
  }
}
