import { createHash } from 'node:crypto';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { OptionsError } from 'hazard-core';
import {
  CodeActionKind,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  ErrorCodes,
  FileChangeType,
  LSPErrorCodes,
  MarkupKind,
  MessageType,
  Range,
  ResponseError,
  ShowMessageNotification,
  TextDocuments,
  TextDocumentSyncKind,
  type CancellationToken,
  type ClientCapabilities,
  type CodeAction,
  type CodeActionParams,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type FileEvent,
  type Hover,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { loadConfig } from '../config/load-config.js';
import { settingsOf } from '../config/settings.js';
import { mayBeTemplate } from '../deployment/template-names.js';
import { UsageError } from '../errors.js';
import { diskAccess } from '../file-access.js';
import { frontEndOf, sourceExtensions } from '../frontends/registry.js';
import type { ProjectPaths } from '../project/paths.js';
import { version } from '../version.js';
import { actionsFor, wantsQuickFixes } from './actions.js';
import { showReason } from './allow-here.js';
import { diagnosticSource, diagnosticsOf } from './diagnostics.js';
import { refusedRequest, type Refusal } from './guard.js';
import { explained } from './hover.js';
import { fileOf, findingsAt, nameIn, overlap, rangeOf } from './places.js';
import { editorSettings, usualRuntimes, type EditorSettings } from './settings.js';
import { watchedFiles } from './watched-files.js';
import type { FileJudgement, ProjectSettings } from './workspace.js';
import { Workspaces } from './workspaces.js';

/** Answers an editor. */
export class Server {
  readonly #documents = new TextDocuments(TextDocument);
  readonly #workspaces: Workspaces;
  /** Documents whose diagnostics are to be sent. */
  readonly #dirty = new Set<string>();
  /** What was sent or answered last, by address. */
  readonly #told = new Map<string, string>();
  #capabilities: ClientCapabilities = {};
  #settings: EditorSettings = { runtimes: usualRuntimes };
  #isSending = false;
  /** How many changes the editor has told of. */
  #edits = 0;
  /** To be said as soon as the editor listens. */
  readonly #problems: string[] = [];

  constructor(private readonly connection: Connection) {
    this.#workspaces = new Workspaces({
      access: diskAccess,
      settingsFor: (paths) => this.#settingsFor(paths),
      onReading: (folder, reading) => void this.#showProgress(folder, reading),
      onEntries: () => this.#tellAll(),
    });
    connection.onRequest(refusedRequest, ({ code, message }: Refusal) => new ResponseError(code, message));
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => this.#initialized());
    connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) =>
      this.#diagnose(textDocument.uri, previousResultId, token),
    );
    connection.onHover(({ textDocument, position }, token) =>
      this.#hover(textDocument.uri, { start: position, end: position }, token),
    );
    connection.onCodeAction((params, token) => this.#codeActions(params, token));
    connection.onExecuteCommand(({ command, arguments: given }) => this.#execute(command, given ?? []));
    connection.onDidChangeWatchedFiles(({ changes }) => this.#watched(changes));
    this.#documents.onDidChangeContent(({ document }) => this.#edited(document));
    this.#documents.onDidSave(({ document }) => void this.#saved(document));
    this.#documents.onDidClose(({ document }) => this.#closed(document));
    this.#documents.listen(connection);
  }

  #initialize({
    capabilities,
    workspaceFolders,
    rootUri,
    initializationOptions,
  }: InitializeParams): InitializeResult {
    this.#capabilities = capabilities;
    const { settings, problems } = editorSettings(initializationOptions);
    this.#settings = settings;
    this.#problems.push(...problems);
    const root = rootUri ? [{ uri: rootUri }] : [];
    for (const { uri } of workspaceFolders ?? root) this.#addFolder(uri);
    return {
      serverInfo: { name: 'lmi-scan', version },
      capabilities: {
        textDocumentSync: {
          openClose: true,
          change: TextDocumentSyncKind.Incremental,
          save: { includeText: false },
        },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        executeCommandProvider: { commands: [showReason] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        ...(this.#isPulled
          ? {
              diagnosticProvider: {
                identifier: diagnosticSource,
                interFileDependencies: true,
                workspaceDiagnostics: false,
              },
            }
          : {}),
      },
    };
  }

  #initialized(): void {
    for (const problem of this.#problems.splice(0)) this.#warn(problem);
    if (this.#capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
      void this.connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: watchedFiles.map((globPattern) => ({ globPattern })),
      });
    }
    if (this.#capabilities.workspace?.workspaceFolders === true) {
      this.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of added) this.#addFolder(uri);
        for (const { uri } of removed) {
          const folder = fileOf(uri);
          if (folder !== undefined) this.#workspaces.remove(folder);
        }
        this.#tellAll();
      });
    }
  }

  #warn(problem: string): void {
    const message = `lmi-scan: ${problem}`;
    void this.connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message,
    });
  }

  /** Those of the project's configuration file. Where it cannot be used, the user is told, and the defaults count. */
  async #settingsFor(paths: ProjectPaths): Promise<ProjectSettings> {
    try {
      return settingsOf({}, await loadConfig(paths, undefined, diskAccess), paths, {});
    } catch (error) {
      if (!(error instanceof UsageError) && !(error instanceof OptionsError)) throw error;
      this.#warn(error.message);
      return settingsOf({}, undefined, paths, {});
    }
  }

  /** The editor asks for diagnostics; to one that does not, they are sent. Both at once would show everything twice. */
  get #isPulled(): boolean {
    return this.#capabilities.textDocument?.diagnostic !== undefined;
  }

  #addFolder(uri: string): void {
    const folder = fileOf(uri);
    if (folder !== undefined) this.#workspaces.add(folder);
  }

  #edited(document: TextDocument): void {
    const file = this.#judgedFile(document.uri);
    if (file === undefined) return;
    this.#edits += 1;
    this.#workspaces.for(file).edit(file, document.getText());
    this.#send(document.uri);
  }

  /** A file that was just created is not known yet. */
  async #saved({ uri }: TextDocument): Promise<void> {
    const file = this.#judgedFile(uri);
    if (file === undefined) return;
    const workspace = this.#workspaces.for(file);
    if (await this.#orNothing(workspace.has(file))) return;
    workspace.forget();
    this.#tellAgain([uri]);
  }

  #closed({ uri }: TextDocument): void {
    const file = this.#judgedFile(uri);
    if (file === undefined) return;
    this.#workspaces.for(file).close(file);
    this.#workspaces.closed(file);
    this.#told.delete(uri);
    this.#dirty.delete(uri);
    if (!this.#isPulled) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  #watched(changes: readonly FileEvent[]): void {
    for (const { uri, type } of changes) {
      const file = fileOf(uri);
      if (file === undefined) continue;
      const workspace = this.#workspaces.for(file);
      const isRead = sourceExtensions.has(path.extname(file)) || mayBeTemplate(path.basename(file));
      if (type === FileChangeType.Changed && isRead) workspace.changeOnDisk(file);
      else workspace.forget();
      this.#workspaces.closed(file);
    }
    this.#tellAll();
  }

  #tellAll(): void {
    this.#tellAgain(this.#documents.keys());
  }

  /** What was told may no longer be so. */
  #tellAgain(uris: readonly string[]): void {
    if (!this.#isPulled) for (const uri of uris) this.#send(uri);
    else if (this.#capabilities.workspace?.diagnostics?.refreshSupport === true)
      void this.connection.languages.diagnostics.refresh().catch(() => undefined);
  }

  #send(uri: string): void {
    if (this.#isPulled) return;
    this.#dirty.add(uri);
    if (!this.#isSending) void this.#sendDirty();
  }

  async #sendDirty(): Promise<void> {
    this.#isSending = true;
    for (;;) {
      await this.#heardOut();
      const [uri] = this.#dirty;
      if (uri === undefined) break;
      this.#dirty.delete(uri);
      const judgement = await this.#judge(uri);
      if (this.#dirty.has(uri)) continue;
      for (const [other, diagnostics] of this.#diagnosticsAround(uri, judgement)) {
        const told = JSON.stringify(diagnostics);
        if (this.#told.get(other) === told) continue;
        this.#told.set(other, told);
        void this.connection.sendDiagnostics({ uri: other, diagnostics });
      }
    }
    this.#isSending = false;
  }

  /** Whatever the editor has said meanwhile comes first: of ten keystrokes only the last counts. */
  async #heardOut(): Promise<void> {
    let edits;
    do {
      edits = this.#edits;
      // Messages are handled one a turn, and the next ones are read in between.
      await setImmediate();
      await setImmediate();
    } while (edits !== this.#edits);
  }

  /** Of the document itself, and of open ones that were judged with it. */
  #diagnosticsAround(uri: string, judgement: FileJudgement | undefined): Map<string, Diagnostic[]> {
    const found = new Map<string, Diagnostic[]>();
    if (judgement === undefined) return found.set(uri, []);
    found.set(uri, diagnosticsOf(judgement));
    for (const other of this.#documents.keys()) {
      const file = other === uri || this.#dirty.has(other) ? undefined : this.#judgedFile(other);
      const name = file === undefined ? undefined : nameIn(judgement.base, file);
      if (name !== undefined && judgement.sources.has(name)) {
        found.set(other, diagnosticsOf({ ...judgement, name }));
      }
    }
    return found;
  }

  async #diagnose(
    uri: string,
    previous: string | undefined,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    const judgement = await this.#judgeFor(uri, token);
    const around = this.#diagnosticsAround(uri, judgement);
    const items = around.get(uri)!;
    const resultId = digest(items);
    const isNews = [...around].some(([other, diagnostics]) => {
      const known = this.#told.get(other);
      this.#told.set(other, digest(diagnostics));
      return other !== uri && known !== undefined && known !== digest(diagnostics);
    });
    if (isNews) this.#tellAgain([]);
    return previous === resultId
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }

  async #hover(uri: string, range: Range, token: CancellationToken): Promise<Hover | null> {
    const judgement = await this.#judgeFor(uri, token);
    const [first, ...more] = findingsAt(judgement, range);
    if (first === undefined) return null;
    const { sources, name } = judgement!;
    return {
      contents: {
        kind: MarkupKind.Markdown,
        value: [first, ...more].map((finding) => explained(finding, sources)).join('\n\n---\n\n'),
      },
      range: rangeOf(sources.get(name)!, first.span),
    };
  }

  async #codeActions(
    { textDocument: { uri }, range, context }: CodeActionParams,
    token: CancellationToken,
  ): Promise<CodeAction[]> {
    if (!wantsQuickFixes(context)) return [];
    const judgement = await this.#judgeFor(uri, token);
    return findingsAt(judgement, range).flatMap((finding) => {
      const { sources, name } = judgement!;
      const source = sources.get(name)!;
      const own = context.diagnostics.filter(
        (diagnostic) =>
          diagnostic.source === diagnosticSource &&
          diagnostic.code === finding.hazard &&
          overlap(diagnostic.range, rangeOf(source, finding.span)),
      );
      const actions = actionsFor(finding, source, uri, own);
      return this.#capabilities.window?.showDocument?.support === true
        ? actions
        : actions.map(({ command: _, ...action }) => action);
    });
  }

  async #execute(command: string, [uri, selection]: readonly unknown[]): Promise<void> {
    if (command !== showReason || typeof uri !== 'string' || !Range.is(selection)) {
      throw new ResponseError(
        ErrorCodes.InvalidParams,
        `There is no command "${command}" with such arguments.`,
      );
    }
    await this.connection.window.showDocument({ uri, selection, takeFocus: true });
  }

  /** For a request, which may have been withdrawn meanwhile. */
  async #judgeFor(uri: string, token: CancellationToken): Promise<FileJudgement | undefined> {
    await this.#heardOut();
    throwIfCancelled(token);
    const judgement = await this.#judge(uri);
    throwIfCancelled(token);
    return judgement;
  }

  /** Undefined where there is nothing to judge. */
  async #judge(uri: string): Promise<FileJudgement | undefined> {
    const file = this.#judgedFile(uri);
    if (file === undefined) return undefined;
    return this.#orNothing(this.#workspaces.for(file).judge(file));
  }

  /** A folder may be gone or unreadable: that is said in the log, and the server goes on. */
  async #orNothing<T>(work: Promise<T>): Promise<T | undefined> {
    try {
      return await work;
    } catch (error) {
      this.connection.console.error(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  /** The path of a document that gets diagnostics. */
  #judgedFile(uri: string): string | undefined {
    const file = fileOf(uri);
    if (file === undefined || mayBeTemplate(path.basename(file))) return file;
    const frontEnd = frontEndOf(file);
    return frontEnd !== undefined && this.#settings.runtimes.has(frontEnd.runtime) ? file : undefined;
  }

  async #showProgress(folder: string, reading: Promise<unknown>): Promise<void> {
    if (this.#capabilities.window?.workDoneProgress !== true) return;
    const progress = await this.connection.window.createWorkDoneProgress();
    progress.begin('lmi-scan', undefined, `Reading ${path.basename(folder)}`);
    await reading.catch(() => undefined);
    progress.done();
  }
}

function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) {
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
  }
}

function digest(diagnostics: readonly Diagnostic[]): string {
  return createHash('sha1').update(JSON.stringify(diagnostics)).digest('hex');
}
