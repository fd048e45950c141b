import type { FileAccess } from '../file-access.js';
import { decodeSource } from '../read-source.js';
import type { Discovery } from './discover.js';

/** Larger ones are not written by people. */
const maximumBytes = 1024 * 1024;

/** The text of a build file; empty for what cannot be read: then less is known of the projects. */
export function readBuildText(file: string, { paths }: Discovery, access: FileAccess): string {
  try {
    const decoded = decodeSource(access.read(paths.absolute(file), maximumBytes));
    return decoded.kind === 'text' ? decoded.text : '';
  } catch {
    return '';
  }
}
