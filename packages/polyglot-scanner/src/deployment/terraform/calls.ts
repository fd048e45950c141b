import path from 'node:path';
import type { SourceFile } from '../../source-file.js';

const { posix } = path;

/** Whether a file has a function or a capacity provider, as far as its words tell. */
export function deploysSome({ text }: Pick<SourceFile, 'text'>): boolean {
  return /"aws_lambda_(?:function|capacity_provider)"|\/lambda\/aws"/.test(text);
}

/** Where a text calls modules that lie beside it: `source = "./modules/function"`. */
export function localModules(text: string, folder: string): string[] {
  return [...text.matchAll(/^[ \t]*source[ \t]*=[ \t]*"(\.\.?\/[^"]*)"/gm)].map((match) =>
    folderOf(match[1]!, folder),
  );
}

/** The folder of a module that is called by a path. */
export function folderOf(source: string, caller: string): string {
  return posix.join(caller, source).replace(/(?<=.)\/$/, '');
}
