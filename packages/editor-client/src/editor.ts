import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  ApplyWorkspaceEditRequest,
  CodeActionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExecuteCommandRequest,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentEdit,
  TextEdit,
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type FileChangeType,
  type Hover,
  type InitializeResult,
  type MarkupContent,
  type Position,
  type ProtocolConnection,
  type Range,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

export interface EditorOptions {
  /** Answers `workspace/configuration`, whatever section is asked for. */
  readonly configuration?: unknown;
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** Without it, the editor has no folder open. */
  readonly folder?: string | undefined;
}

/** An editor that has started a language server, with Node.js, and speaks to it as real ones do. */
export class Editor {
  readonly messages: string[] = [];
  readonly #open = new Map<string, TextDocument>();
  readonly #published = new Map<string, Diagnostic[]>();
  readonly #waiting: (() => void)[] = [];
  result!: InitializeResult;

  private constructor(
    private readonly root: string,
    readonly connection: ProtocolConnection,
    /** How the server ended. */
    readonly ended: Promise<number | null>,
  ) {}

  /**
   * @param server the program and its arguments
   * @param root all files are named relative to it
   */
  static async start(server: readonly string[], root: string, options: EditorOptions = {}): Promise<Editor> {
    const running = spawn(process.execPath, server, { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(
      new StreamMessageReader(running.stdout),
      new StreamMessageWriter(running.stdin),
    );
    const ended = new Promise<number | null>((resolve) => running.once('exit', (code) => resolve(code)));
    const editor = new Editor(fs.realpathSync(root), connection, ended);
    await editor.#initialize(options);
    return editor;
  }

  async #initialize({
    capabilities = {},
    initializationOptions,
    folder = '.',
    configuration,
  }: EditorOptions): Promise<void> {
    const { connection } = this;
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      this.#published.set(uri, diagnostics);
      for (const wake of this.#waiting.splice(0)) wake();
    });
    connection.onNotification(ShowMessageNotification.type, ({ message }) => {
      this.messages.push(message);
    });
    connection.onRequest(RegistrationRequest.type, () => undefined);
    connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => configuration ?? null));
    connection.listen();
    const uri = this.uri(folder);
    this.result = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: uri,
      capabilities,
      initializationOptions,
      workspaceFolders: [{ uri, name: 'project' }],
    });
    await connection.sendNotification(InitializedNotification.type, {});
  }

  uri(file: string): string {
    return pathToFileURL(path.join(this.root, file)).href;
  }

  /** Opens a file with its text on the disk, or with another one. */
  async open(file: string, text = fs.readFileSync(path.join(this.root, file), 'utf8')): Promise<void> {
    const document = TextDocument.create(this.uri(file), languageIdOf(file), 1, text);
    this.#open.set(file, document);
    const { uri, languageId, version } = document;
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version, text },
    });
  }

  /** Replaces the first occurrence of a text, sent as an editor sends a keystroke. */
  async replace(file: string, before: string, after: string): Promise<void> {
    const document = this.#open.get(file)!;
    const offset = document.getText().indexOf(before);
    if (offset === -1) throw new Error(`${file} has no "${before}".`);
    const range = {
      start: document.positionAt(offset),
      end: document.positionAt(offset + before.length),
    };
    const changes = [{ range, text: after }];
    const changed = TextDocument.update(document, changes, document.version + 1);
    const { uri, version } = changed;
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: changes,
    });
  }

  text(file: string): string {
    return this.#open.get(file)!.getText();
  }

  async save(file: string): Promise<void> {
    fs.writeFileSync(path.join(this.root, file), this.text(file));
    await this.connection.sendNotification(DidSaveTextDocumentNotification.type, {
      textDocument: { uri: this.uri(file) },
    });
  }

  async close(file: string): Promise<void> {
    this.#open.delete(file);
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: this.uri(file) },
    });
  }

  async changedOnDisk(file: string, type: FileChangeType): Promise<void> {
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: this.uri(file), type }],
    });
  }

  /** What the server has sent of a file, as soon as it is as wanted. */
  async published(file: string, isWanted: (diagnostics: Diagnostic[]) => boolean): Promise<Diagnostic[]> {
    for (;;) {
      const diagnostics = this.#published.get(this.uri(file));
      if (diagnostics !== undefined && isWanted(diagnostics)) return diagnostics;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  report(file: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: this.uri(file) },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  }

  async pulled(file: string): Promise<Diagnostic[]> {
    const report = await this.report(file);
    if (report.kind !== 'full') throw new Error('The report says that nothing has changed.');
    return report.items;
  }

  async hover(file: string, position: Position): Promise<string | undefined> {
    const hover: Hover | null = await this.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: this.uri(file) },
      position,
    });
    return hover === null ? undefined : (hover.contents as MarkupContent).value;
  }

  async actions(file: string, range: Range, diagnostics: Diagnostic[] = []): Promise<CodeAction[]> {
    const actions = await this.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: this.uri(file) },
      range,
      context: { diagnostics },
    });
    return (actions ?? []) as CodeAction[];
  }

  /** Applies an action to the open document, as an editor does. */
  async apply(file: string, { edit }: CodeAction): Promise<void> {
    const document = this.#open.get(file)!;
    const edits = edit!.changes![this.uri(file)]!;
    await this.replaceAll(file, TextDocument.applyEdits(document, edits));
  }

  /** Lets the server do what an action says, and applies the edits to the open document that it asks for. */
  async run(file: string, { command }: CodeAction): Promise<void> {
    const applied = new Promise<void>((resolve) => {
      this.connection.onRequest(ApplyWorkspaceEditRequest.type, async ({ edit }) => {
        const ofFile = (edit.documentChanges ?? []).filter(TextDocumentEdit.is).flatMap(({ edits }) => edits);
        const edits = [...ofFile, ...(edit.changes?.[this.uri(file)] ?? [])].filter(TextEdit.is);
        await this.replaceAll(file, TextDocument.applyEdits(this.#open.get(file)!, edits));
        resolve();
        return { applied: true };
      });
    });
    await this.connection.sendRequest(ExecuteCommandRequest.type, {
      command: command!.command,
      arguments: command!.arguments ?? [],
    });
    await applied;
  }

  /** Sends the whole text anew. */
  async replaceAll(file: string, text: string): Promise<void> {
    const document = this.#open.get(file)!;
    const changed = TextDocument.update(document, [{ text }], document.version + 1);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: changed.uri, version: changed.version },
      contentChanges: [{ text }],
    });
  }

  async stop(): Promise<number | null> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    const code = await this.ended;
    this.connection.dispose();
    return code;
  }
}

function languageIdOf(file: string): string {
  const known: Record<string, string> = {
    '.py': 'python',
    '.cs': 'csharp',
    '.ts': 'typescript',
    '.java': 'java',
  };
  return known[path.extname(file)] ?? 'javascript';
}
