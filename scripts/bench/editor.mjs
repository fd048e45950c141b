// Measures how soon `lmi-scan lsp` answers an editor after a keystroke in a long file of a large project.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { scannerFolder } from '../workspace.mjs';
import { timesOf } from './rounds.mjs';

/**
 * @typedef {import('./rounds.mjs').Settings} Settings
 * @typedef {import('./rounds.mjs').Times} Times
 *
 * @typedef {object} EditorFigures
 * @property {number} firstAnswer milliseconds until a file has its diagnostics, the start of the server included
 * @property {{ file: string, lines: number, answer: Times }[]} files one of each language
 */

const cli = path.join(scannerFolder, 'dist', 'cli.js');
const wantedLines = 2000;
const keystrokes = 20;

/**
 * @param {Settings} settings
 * @returns {Promise<EditorFigures>}
 */
export async function measureEditor({ corpus, rounds, progress }) {
  const files = ['.py', '.java', '.cs'].flatMap((extension) => longFile(corpus.folder, extension) ?? []);
  const started = performance.now();
  const editor = await startEditor(corpus.folder);
  let firstAnswer = 0;
  const figures = [];
  try {
    for (const file of files) {
      await progress(`An editor opens ${path.basename(file.path)}`, () => editor.open(file.path, file.text));
      if (firstAnswer === 0) firstAnswer = performance.now() - started;
      const all = [];
      for (let round = 0; round < rounds; round++) {
        const times = await progress(
          `Round ${round + 1} of ${rounds}: keystrokes in ${path.basename(file.path)}`,
          () => editor.type(file.path, file.text),
        );
        all.push(...times);
      }
      figures.push({
        file: path.relative(corpus.folder, file.path),
        lines: file.lines,
        answer: timesOf(all),
      });
    }
  } finally {
    await editor.stop();
  }
  return { firstAnswer, files: figures };
}

/**
 * The file whose length is nearest to the wanted one.
 * @param {string} folder
 * @param {string} extension
 */
function longFile(folder, extension) {
  let best;
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!entry.endsWith(extension)) continue;
    const file = path.join(folder, entry);
    const text = readFileSync(file, 'utf8');
    const lines = text.split('\n').length;
    const distance = Math.abs(lines - wantedLines);
    if (best === undefined || distance < best.distance) best = { path: file, text, lines, distance };
  }
  return best;
}

/** @param {string} folder */
async function startEditor(folder) {
  const load = createRequire(path.join(scannerFolder, 'package.json'));
  const protocol = load('vscode-languageserver/node');
  const server = spawn(process.execPath, [cli, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const connection = protocol.createProtocolConnection(
    new protocol.StreamMessageReader(server.stdout),
    new protocol.StreamMessageWriter(server.stdin),
  );
  connection.listen();
  const uri = pathToFileURL(folder).href;
  await connection.sendRequest(protocol.InitializeRequest.type, {
    processId: process.pid,
    rootUri: uri,
    capabilities: { textDocument: { diagnostic: {} } },
    workspaceFolders: [{ uri, name: 'corpus' }],
  });
  await connection.sendNotification(protocol.InitializedNotification.type, {});
  let version = 1;
  /** @param {string} file */
  const diagnostics = (file) =>
    connection.sendRequest(protocol.DocumentDiagnosticRequest.type, {
      textDocument: { uri: pathToFileURL(file).href },
    });
  return {
    /** @param {string} file @param {string} text */
    async open(file, text) {
      await connection.sendNotification(protocol.DidOpenTextDocumentNotification.type, {
        textDocument: {
          uri: pathToFileURL(file).href,
          languageId: path.extname(file).slice(1),
          version,
          text,
        },
      });
      await diagnostics(file);
    },
    /** @param {string} file @param {string} text */
    async type(file, text) {
      const lines = text.split('\n');
      const times = [];
      for (let stroke = 0; stroke < keystrokes; stroke++) {
        // A blank behind a line somewhere, and its removal: the code stays whole.
        const line = Math.floor((lines.length * (stroke - (stroke % 2) + 1)) / (keystrokes + 1));
        const end = { line, character: lines[line]?.replace(/\r$/, '').length ?? 0 };
        const start = performance.now();
        await connection.sendNotification(protocol.DidChangeTextDocumentNotification.type, {
          textDocument: { uri: pathToFileURL(file).href, version: ++version },
          contentChanges: [
            stroke % 2 === 0
              ? { range: { start: end, end }, text: ' ' }
              : { range: { start: end, end: { ...end, character: end.character + 1 } }, text: '' },
          ],
        });
        await diagnostics(file);
        times.push(performance.now() - start);
      }
      return times;
    },
    async stop() {
      await connection.sendRequest(protocol.ShutdownRequest.type);
      await connection.sendNotification(protocol.ExitNotification.type);
      await ended;
      connection.dispose();
    },
  };
}
