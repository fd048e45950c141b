import { systemReason } from '../errors.js';
import type { FileAccess } from '../file-access.js';
import { compareText, type Notification } from '../notification.js';
import type { Discovery } from '../project/discover.js';
import { quotePath } from '../quote.js';
import { decodeSource } from '../read-source.js';
import { SourceFile } from '../source-file.js';
import type { DescriptionUnit } from './descriptions.js';
import {
  beginsLikeTemplate,
  dialectOf,
  isOfLambdaTools,
  jsonHeadBytes,
  maximumTemplateBytes,
  type Dialect,
} from './recognise.js';
import { modulesTogether, templatesTogether } from './together.js';

/** The descriptions of deployments among the files that may be some. */
export class FoundDescriptions {
  readonly #found = new Map<string, Found>();

  constructor(
    private readonly discovery: Pick<Discovery, 'templates' | 'namedTemplates' | 'paths'>,
    access: FileAccess,
  ) {
    for (const file of discovery.templates) this.look(file, access);
  }

  /** Reads a file, as it is now. */
  look(file: string, access: FileAccess): void {
    this.#found.set(file, find(file, this.discovery.paths.absolute(file), access));
  }

  /** The descriptions, by name. */
  get sources(): ReadonlyMap<string, SourceFile> {
    return new Map(this.#descriptions().map(({ source }) => [source.name, source]));
  }

  units(inFull: boolean): DescriptionUnit[] {
    const byDialect = new Map<Dialect, SourceFile[]>();
    for (const { source, dialect } of this.#descriptions()) {
      const alike = byDialect.get(dialect);
      if (alike === undefined) byDialect.set(dialect, [source]);
      else alike.push(source);
    }
    return [...byDialect].flatMap(([language, sources]) =>
      grouping[language](sources).map((together): DescriptionUnit => ({
        language,
        sources: together,
        inFull,
      })),
    );
  }

  get notifications(): Notification[] {
    return [...this.#found].flatMap(([file, found]) => {
      if ('source' in found) return [];
      return found.problem ?? (this.discovery.namedTemplates.has(file) ? noTemplate(file) : []);
    });
  }

  #descriptions(): Description[] {
    return [...this.#found.values()]
      .filter((found) => 'source' in found)
      .sort((a, b) => compareText(a.source.name, b.source.name));
  }
}

const grouping: Readonly<Record<Dialect, (sources: readonly SourceFile[]) => SourceFile[][]>> = {
  cloudformation: templatesTogether,
  terraform: modulesTogether,
  serverless: eachAlone,
  'lambda-tools': eachAlone,
};

function eachAlone(sources: readonly SourceFile[]): SourceFile[][] {
  return sources.map((source) => [source]);
}

interface Description {
  readonly source: SourceFile;
  readonly dialect: Dialect;
}

type Found = Description | { readonly problem: Notification | undefined };

/** Most of what is written in these languages is none of ours, and nothing is said of it. */
function find(file: string, absolute: string, access: FileAccess): Found {
  let bytes: Buffer;
  try {
    const isOther =
      file.endsWith('.json') &&
      !isOfLambdaTools(file) &&
      !beginsLikeTemplate(access.read(absolute, jsonHeadBytes));
    if (isOther) return { problem: undefined };
    bytes = access.read(absolute, maximumTemplateBytes);
  } catch (error) {
    const message = `This file cannot be read: ${systemReason(error)}. Functions that it may describe are not known.`;
    return { problem: { level: 'warning', kind: 'unreadable', file, message } };
  }
  const dialect = dialectOf(file, bytes);
  if (dialect === undefined) return { problem: undefined };
  if (bytes.length > maximumTemplateBytes) {
    const message = `This description is larger than ${maximumTemplateBytes / 1024 / 1024} MB and was not read.`;
    return { problem: { level: 'warning', kind: 'limit', file, message } };
  }
  const decoded = decodeSource(bytes);
  return decoded.kind === 'text'
    ? { source: new SourceFile(file, decoded.text, decoded.byteOrderMark, decoded.utf8), dialect }
    : { problem: undefined };
}

function noTemplate(file: string): Notification {
  return {
    level: 'note',
    kind: 'excluded',
    file,
    message: `${quotePath(file)} was named but not scanned: it describes no deployment of functions.`,
  };
}
