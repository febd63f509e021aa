import { z } from 'zod';
import { DeployedFile, deployedSchema } from './deployed-schema';
import { EstateFolder } from './estate-folder';
import { estateSchema } from './estate-schema';
import { ExemptionEntry, exemptionsSchema } from './exemptions-schema';
import { parseSource } from './parse-source';
import { Problem } from './problem';
import { EstateReader, FileReader } from './resolve/estate-reader';
import { NamedFile } from './text-file';
import { YamlSource } from './yaml-source';

/** The files that people write, as far as their shape is right, and what is wrong with it. */
export interface ReadEstate {
  readonly estate?: EstateReader;
  readonly exemptions?: FileReader<readonly ExemptionEntry[]>;
  readonly deployed?: FileReader<DeployedFile>;
  readonly problems: readonly Problem[];
}

/** Reads all files at once. `exemptions.yaml` and `deployed.yaml` may be empty or absent. */
export function readEstate(folder: EstateFolder): ReadEstate {
  const estate = readFile(folder.estate, estateSchema);
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
  readonly source?: YamlSource;
  /** Whether there is nothing in the file, or no file. */
  readonly isEmpty: boolean;
  readonly problems: readonly Problem[];
}

function readFile<T>(file: NamedFile, schema: z.ZodType<T>): ReadFile<T> {
  const read = YamlSource.read(file);
  if (read.kind === 'refused') {
    return { isEmpty: false, problems: read.problems };
  }
  if (read.kind === 'absent') {
    return { isEmpty: true, problems: [] };
  }
  const { source } = read;
  if (source.value === null) {
    return { source, isEmpty: true, problems: [] };
  }
  const { value, misshapen, problems } = parseSource(schema, source);
  return {
    reader: value === undefined ? undefined : new FileReader(value, source, misshapen),
    source,
    isEmpty: false,
    problems,
  };
}

function absentOrEmpty(file: NamedFile, source: YamlSource | undefined): Problem {
  return {
    file: file.shown,
    line: 1,
    column: 1,
    message: source ? 'the file is empty' : 'the file is not there',
    fix: 'write it as docs/reference describes, or start from one that works: ridgeway init',
  };
}
