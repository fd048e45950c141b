import path from 'node:path';
import { errorCode, systemReason } from '../errors.js';
import type { DirectoryEntry, FileAccess } from '../file-access.js';
import { compareText, type Notification } from '../notification.js';
import { quotePath } from '../quote.js';
import { isSynthesised, mayBeTemplate, synthesisFolder } from '../deployment/template-names.js';
import { isBuildFile } from './build-files.js';
import { excludedFileName, excludedFolder } from './excludes.js';
import { contentOf, type FolderContent } from './folder-content.js';
import { IgnorePatterns, IgnoreRules } from './ignore-rules.js';
import { locate, type LocationRequest } from './location.js';
import type { PathFilter } from './path-filter.js';
import { contains, toPosix, type ProjectPaths } from './paths.js';
import { pathMappingFiles } from './tsconfig.js';
import { skipReasons, Skips, type SkipReason } from './skips.js';

/** What lies under the scanned paths. File names are relative to the base, with `/`, and sorted. */
export interface Discovery {
  readonly paths: ProjectPaths;
  /** Source files, to be read. */
  readonly files: readonly string[];
  /** Every `package.json`. */
  readonly manifests: readonly string[];
  /** Every `tsconfig.json` and `jsconfig.json`. */
  readonly pathMappings: ReadonlySet<string>;
  /** Files that say how sources are put together to programs: `pom.xml`, `*.csproj`, a deployment's template. */
  readonly buildFiles: readonly string[];
  /** Files that may describe a deployment, by their names; also those that lie above the paths, up to the root. */
  readonly templates: readonly string[];
  /** Of these, the ones that the user named. */
  readonly namedTemplates: ReadonlySet<string>;
  /** Whether a file lies under the paths. */
  readonly holds: (file: string) => boolean;
  /** Symbolic links to files and folders that lie in the base, with their targets. */
  readonly links: ReadonlyMap<string, string>;
  readonly skips: Skips;
  readonly notifications: Notification[];
}

export interface DiscoveryRequest extends LocationRequest {
  /** Of source files, with the dot. */
  readonly extensions: ReadonlySet<string>;
  /** What the user wants to be left out, besides what is left out anyway. */
  readonly filter?: PathFilter | undefined;
}

/**
 * Finds the source files under the given paths. Symbolic links are not followed: a target inside the base is found
 * by its own path, one outside is none of ours.
 * @throws {UsageError} for a path that is not there or cannot be read.
 */
export function discover(request: DiscoveryRequest): Discovery {
  const { named, paths, repository } = locate(request);
  const under = named.map((one) => one.path);
  const walk = new Walk(paths, repository, under, request);
  for (const one of named) {
    if (one.isFile) walk.addNamedFile(one.path, one.argument);
    else walk.addFolder(one.path);
  }
  for (const one of under) walk.addTemplatesAbove(one);
  return walk.result();
}

class Walk {
  readonly #files = new Set<string>();
  readonly #manifests = new Set<string>();
  readonly #pathMappings = new Set<string>();
  readonly #buildFiles = new Set<string>();
  readonly #templates = new Set<string>();
  readonly #namedTemplates = new Set<string>();
  readonly #links = new Map<string, string>();
  readonly #folders = new Set<string>();
  readonly #skips = new Skips();
  readonly #notifications: Notification[] = [];
  readonly #extensions: ReadonlySet<string>;
  readonly #access: FileAccess;
  readonly #filter: PathFilter | undefined;
  readonly #basePrefix: string;
  readonly #patternsByText = new Map<string, IgnorePatterns>();
  /** Rules by absolute folder, for the folders at and above a named path. */
  readonly #rulesAbove = new Map<string, IgnoreRules | undefined>();

  constructor(
    private readonly paths: ProjectPaths,
    private readonly repository: string | undefined,
    private readonly named: readonly string[],
    request: DiscoveryRequest,
  ) {
    this.#extensions = request.extensions;
    this.#access = request.access;
    this.#filter = request.filter;
    const base = toPosix(paths.base);
    this.#basePrefix = base.endsWith('/') ? base : `${base}/`;
  }

  result(): Discovery {
    return {
      paths: this.paths,
      files: [...this.#files].sort(compareText),
      manifests: [...this.#manifests].sort(compareText),
      pathMappings: this.#pathMappings,
      buildFiles: [...this.#buildFiles].sort(compareText),
      templates: [...this.#templates].sort(compareText),
      namedTemplates: this.#namedTemplates,
      holds: (file) => {
        const absolute = this.paths.absolute(file);
        return this.named.some((one) => contains(one, absolute));
      },
      links: this.#links,
      skips: this.#skips,
      notifications: this.#notifications,
    };
  }

  /** A folder that the user named is walked, whatever the rules say of the folder itself. */
  addFolder(folder: string): void {
    this.#walk(folder, this.#rulesAround(folder)?.withoutRulesAgainst(toPosix(folder)));
  }

  /** A file that the user named is subject to the same rules as any other, but it is said by name. */
  addNamedFile(file: string, argument: string): void {
    const relative = this.#relative(file);
    const name = path.basename(file);
    const isTemplate = mayBeTemplate(name);
    const reason =
      !this.#isSource(name) && !isTemplate
        ? 'unsupported'
        : (this.#excludedAbove(file) ??
          excludedFileName(name) ??
          this.#ignoredAs(file) ??
          this.#unwanted(toPosix(file)));
    if (reason === undefined) {
      if (isTemplate) {
        this.#templates.add(relative);
        this.#namedTemplates.add(relative);
      } else {
        this.#files.add(relative);
      }
      return;
    }
    this.#skips.file(reason);
    const shown = quotePath(argument);
    this.#notifications.push({
      level: 'note',
      kind: 'excluded',
      file: relative,
      message:
        reason === 'unsupported'
          ? `${shown} was named but not scanned: no front end reads this kind of file.`
          : `${shown} was named but not scanned: it is ${reason === 'node_modules' ? 'in node_modules' : skipReasons[reason]}.`,
    });
  }

  /** Depth first, with a stack of our own: a tree may be deeper than the call stack. */
  #walk(start: string, rulesAbove: IgnoreRules | undefined): void {
    const pending: { folder: string; rules: IgnoreRules | undefined }[] = [
      { folder: start, rules: rulesAbove },
    ];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const { folder } = next;
      if (this.#folders.has(folder)) continue;
      this.#folders.add(folder);
      const entries = this.#list(folder);
      const content = this.#contentOf(folder, entries);
      if (content.excluded !== undefined && folder !== start) {
        this.#skips.folder(content.excluded);
        continue;
      }
      const rules = entries.some((entry) => entry.name === '.gitignore' && entry.kind === 'file')
        ? this.#readRules(folder, next.rules)
        : next.rules;
      const posixFolder = toPosix(folder);
      const prefix = posixFolder.endsWith('/') ? posixFolder : `${posixFolder}/`;
      for (const entry of entries) {
        switch (entry.kind) {
          case 'file':
            this.#addFound(prefix + entry.name, entry.name, content, rules);
            break;
          case 'directory': {
            const excluded = content.folder(entry.name);
            if (excluded === 'silent') break;
            if (entry.name === synthesisFolder) this.#addSynthesised(prefix + entry.name);
            if (excluded !== undefined) this.#skips.folder(excluded);
            else if (rules?.ignores(prefix + entry.name, true)) this.#skips.folder('ignored');
            else if (this.#filter?.excludesFolder(prefix + entry.name)) this.#skips.folder('unwanted');
            else pending.push({ folder: prefix + entry.name, rules });
            break;
          }
          case 'link':
            this.#addLink(prefix + entry.name, entry.name);
            break;
          case 'other':
        }
      }
    }
  }

  #addFound(absolute: string, name: string, content: FolderContent, rules: IgnoreRules | undefined): void {
    if (isBuildFile(name)) this.#buildFiles.add(this.#relative(absolute));
    this.#addTemplate(absolute, name, rules);
    if (name === 'package.json') {
      if (!rules?.ignores(absolute, false)) this.#manifests.add(this.#relative(absolute));
    } else if (pathMappingFiles.includes(name)) {
      // Also an ignored one: it still says how the code beside it is compiled.
      this.#pathMappings.add(this.#relative(absolute));
    } else if (this.#isSource(name)) {
      const relative = this.#relative(absolute);
      if (this.#files.has(relative)) return;
      const reason =
        excludedFileName(name) ??
        content.file(name) ??
        (rules?.ignores(absolute, false) ? 'ignored' : undefined) ??
        this.#unwanted(absolute);
      if (reason === undefined) this.#files.add(relative);
      else this.#skips.file(reason);
    }
  }

  /** What the CDK has made of its source is no source, and often ignored; it tells best what is deployed. */
  #addSynthesised(folder: string): void {
    for (const { name, kind } of this.#list(folder)) {
      const absolute = `${folder}/${name}`;
      if (kind === 'directory' && name.startsWith('assembly-')) this.#addSynthesised(absolute);
      else if (kind === 'file' && isSynthesised(name) && this.#unwanted(absolute) === undefined) {
        this.#templates.add(this.#relative(absolute));
      }
    }
  }

  /** Who scans the code of some functions names its folder; what describes them lies above. */
  addTemplatesAbove(named: string): void {
    for (let folder = path.dirname(named); contains(this.paths.root, folder); folder = path.dirname(folder)) {
      if (this.#folders.has(folder)) return;
      this.#folders.add(folder);
      const rules = this.#rulesAt(folder);
      const prefix = toPosix(folder).replace(/\/?$/, '/');
      for (const { name, kind } of this.#list(folder)) {
        const absolute = prefix + name;
        if (kind === 'directory' && name === synthesisFolder) this.#addSynthesised(absolute);
        else if (kind === 'file') this.#addTemplate(absolute, name, rules);
      }
      if (folder === path.dirname(folder)) return;
    }
  }

  #addTemplate(absolute: string, name: string, rules: IgnoreRules | undefined): void {
    if (mayBeTemplate(name) && !rules?.ignores(absolute, false) && this.#unwanted(absolute) === undefined) {
      this.#templates.add(this.#relative(absolute));
    }
  }

  #addLink(absolute: string, name: string): void {
    let target: string;
    let isFolder: boolean;
    try {
      target = this.#access.realPath(absolute);
      isFolder = this.#access.kindOf(target) === 'directory';
    } catch {
      // A link to nothing, or in a circle: there is no file behind it.
      return;
    }
    if (!isFolder && !this.#isSource(name)) return;
    if (contains(this.paths.base, target)) {
      this.#links.set(this.#relative(absolute), this.#relative(target));
    } else if (excludedFolder(name) === undefined) {
      if (isFolder) this.#skips.folder('outside-link');
      else this.#skips.file('outside-link');
    }
  }

  #list(folder: string): DirectoryEntry[] {
    try {
      return this.#access.list(folder);
    } catch (error) {
      this.#skips.folder('unreadable');
      this.#notifications.push({
        level: 'error',
        kind: 'unreadable',
        file: this.#relative(folder),
        message: `The folder cannot be read: ${systemReason(error)}.`,
      });
      return [];
    }
  }

  /** `file` is absolute, with `/`. */
  #unwanted(file: string): SkipReason | undefined {
    return this.#filter?.excludesFile(file) === true ? 'unwanted' : undefined;
  }

  #isSource(name: string): boolean {
    const dot = name.lastIndexOf('.');
    return dot > 0 && this.#extensions.has(name.slice(dot));
  }

  #relative(absolute: string): string {
    const posix = toPosix(absolute);
    return posix.startsWith(this.#basePrefix)
      ? posix.slice(this.#basePrefix.length)
      : toPosix(path.relative(this.paths.base, absolute));
  }

  /** Whether a folder between the project's root and the file is one of those that are left out, or the file is. */
  #excludedAbove(file: string): SkipReason | undefined {
    const parts = toPosix(path.relative(this.paths.root, file)).split('/');
    let folder = this.paths.root;
    for (const [index, part] of parts.entries()) {
      const content = this.#contentOf(folder, this.#access.list(folder));
      if (content.excluded !== undefined) return content.excluded;
      const reason = index < parts.length - 1 ? content.folder(part) : content.file(part);
      if (reason !== undefined) return reason === 'silent' ? 'unsupported' : reason;
      folder = path.join(folder, part);
    }
    return undefined;
  }

  #contentOf(folder: string, entries: readonly DirectoryEntry[]): FolderContent {
    return contentOf(entries, (file) => {
      try {
        return this.#access.read(path.join(folder, file), 1024 * 1024).toString('utf8');
      } catch {
        return undefined;
      }
    });
  }

  /** Whether the file, or a folder that it is in, is ignored. */
  #ignoredAs(file: string): SkipReason | undefined {
    const top = this.repository ?? this.paths.base;
    for (let current = file; current !== top && contains(top, current); current = path.dirname(current)) {
      if (this.#rulesAt(path.dirname(current))?.ignores(toPosix(current), current !== file)) return 'ignored';
    }
    return undefined;
  }

  /** The rules that hold in a folder, those of all folders above it included. */
  #rulesAt(folder: string): IgnoreRules | undefined {
    if (this.#rulesAbove.has(folder)) return this.#rulesAbove.get(folder);
    const rules = this.#readRules(folder, this.#rulesAround(folder));
    this.#rulesAbove.set(folder, rules);
    return rules;
  }

  /** The rules that hold for a folder without its own. */
  #rulesAround(folder: string): IgnoreRules | undefined {
    if (folder === this.repository) return this.#readRules(folder, undefined, '.git/info/exclude');
    const top = this.repository ?? this.paths.base;
    return folder !== top && contains(top, folder) ? this.#rulesAt(path.dirname(folder)) : undefined;
  }

  #readRules(folder: string, outer: IgnoreRules | undefined, name = '.gitignore'): IgnoreRules | undefined {
    const text = this.#readPatterns(path.join(folder, name));
    if (text === undefined) return outer;
    const posix = toPosix(folder);
    return new IgnoreRules(posix.endsWith('/') ? posix : `${posix}/`, this.#patterns(text), outer);
  }

  #readPatterns(file: string): string | undefined {
    try {
      return this.#access
        .read(file, 1024 * 1024)
        .toString('utf8')
        .replace(/^\ufeff/, '');
    } catch (error) {
      const code = errorCode(error);
      if (code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'EISDIR') {
        this.#notifications.push({
          level: 'warning',
          kind: 'unreadable',
          file: this.#relative(file),
          message: `Its rules are not applied: ${systemReason(error)}.`,
        });
      }
      return undefined;
    }
  }

  /** Templates repeat the same file over and over. */
  #patterns(text: string): IgnorePatterns {
    let patterns = this.#patternsByText.get(text);
    if (patterns === undefined) {
      patterns = new IgnorePatterns(text);
      this.#patternsByText.set(text, patterns);
    }
    return patterns;
  }
}
