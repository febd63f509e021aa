import { z } from 'zod';
import { DeployedFile, deployedSchema } from './deployed-schema';
import { EstateFolder } from './estate-folder';
import { EstateFile, estateSchema } from './estate-schema';
import { ExemptionEntry, exemptionsSchema } from './exemptions-schema';
import { includedFiles } from './included-files';
import { mergeSources } from './merged-source';
import { packagedSource } from './packaged-source';
import { parseSource } from './parse-source';
import { Problem } from './problem';
import { EstateReader, FileReader } from './resolve/estate-reader';
import { Source } from './source';
import { NamedFile } from './text-file';
import { SourceResult, YamlSource } from './yaml-source';

/** The files that people write, as far as their shape is right, and what is wrong with it. */
export interface ReadEstate {
  readonly estate?: EstateReader;
  readonly exemptions?: FileReader<readonly ExemptionEntry[]>;
  readonly deployed?: FileReader<DeployedFile>;
  readonly problems: readonly Problem[];
}

/**
 * Reads all files at once, those that the main one includes too. `exemptions.yaml` and `deployed.yaml` may be empty or absent.
 */
export function readEstate(folder: EstateFolder): ReadEstate {
  const estate = readMain(folder);
  const exemptions = readFile(folder.exemptions, exemptionsSchema);
  const deployed = readFile(folder.deployed, deployedSchema);
  const missing: readonly Problem[] = estate.isEmpty ? [absentOrEmpty(folder.estate, estate.source)] : [];
  return {
    estate: estate.reader,
    exemptions: exemptions.reader,
    deployed: deployed.reader,
    problems: [...missing, ...estate.problems, ...exemptions.problems, ...deployed.problems],
  };
}

interface ReadFile<T> {
  readonly reader?: FileReader<T>;
  readonly source?: Source;
  /** Whether there is nothing in the file, or no file. */
  readonly isEmpty: boolean;
  readonly problems: readonly Problem[];
}

function readFile<T>(file: NamedFile, schema: z.ZodType<T>): ReadFile<T> {
  const read = YamlSource.read(file);
  if (read.kind !== 'source') return unread(read);
  return read.source.value === null
    ? { source: read.source, isEmpty: true, problems: [] }
    : parse(read.source, schema);
}

/** The main file with what it includes. A file that can't be read is missed: what follows from that is not told. */
function readMain(folder: EstateFolder): ReadFile<EstateFile> {
  const read = YamlSource.read(folder.estate);
  if (read.kind !== 'source') return unread(read);
  const { source: main } = read;
  if (main.value === null) return { source: main, isEmpty: true, problems: [] };
  const { files, problems } = includedFiles(main, folder);
  const results = files.map((file) => YamlSource.read(file));
  const refused = results.flatMap((result) => (result.kind === 'refused' ? result.problems : []));
  if (refused.length > 0) return { source: main, isEmpty: false, problems: [...problems, ...refused] };
  const included = results.flatMap((result) =>
    result.kind === 'source' && result.source.value !== null ? [result.source] : [],
  );
  const merged = mergeSources(main, included);
  const parsed = parse(packagedSource(merged.source), estateSchema);
  return { ...parsed, problems: [...problems, ...merged.problems, ...parsed.problems] };
}

function unread<T>(read: Exclude<SourceResult, { kind: 'source' }>): ReadFile<T> {
  return read.kind === 'absent'
    ? { isEmpty: true, problems: [] }
    : { isEmpty: false, problems: read.problems };
}

function parse<T>(source: Source, schema: z.ZodType<T>): ReadFile<T> {
  const { value, misshapen, problems } = parseSource(schema, source);
  return {
    reader: value === undefined ? undefined : new FileReader(value, source, misshapen),
    source,
    isEmpty: false,
    problems,
  };
}

function absentOrEmpty(file: NamedFile, source: Source | undefined): Problem {
  return {
    file: file.shown,
    line: 1,
    column: 1,
    message: source ? 'the file is empty' : 'the file is not there',
    fix: 'write it as docs/reference describes, or start from one that works: ridgeway init',
  };
}
