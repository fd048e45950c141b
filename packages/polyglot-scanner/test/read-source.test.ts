import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskAccess, type FileAccess } from '../src/file-access.js';
import { decodeSource, maximumSourceBytes, readSource } from '../src/read-source.js';
import { makeTree, systemError } from './support/tree.js';

function utf16(text: string, bigEndian: boolean): Buffer {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

describe('decodeSource', () => {
  it('reads UTF-8', () => {
    expect(decodeSource(Buffer.from('const é = "😀";'))).toEqual({
      kind: 'text',
      text: 'const é = "😀";',
      byteOrderMark: false,
      utf8: true,
    });
  });

  it('takes a byte order mark off', () => {
    expect(decodeSource(Buffer.from('\ufefflet a'))).toEqual({
      kind: 'text',
      text: 'let a',
      byteOrderMark: true,
      utf8: true,
    });
  });

  it.each([
    ['little', false],
    ['big', true],
  ])('reads UTF-16 %s-endian', (_, bigEndian) => {
    expect(decodeSource(utf16('let é', bigEndian))).toMatchObject({ kind: 'text', text: 'let é' });
  });

  it('survives UTF-16 with half a character at its end', () => {
    expect(decodeSource(utf16('ab', true).subarray(0, 5))).toMatchObject({ kind: 'text', text: 'a' });
  });

  it('tells binary files by their zero bytes', () => {
    expect(decodeSource(Buffer.from([0x47, 0x00, 0x11]))).toEqual({ kind: 'binary' });
  });

  it('says where the first bytes stand that are not UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from('ok \ufffd é\n'), Buffer.from([0xe9]), Buffer.from(' x')]);
    expect(decodeSource(bytes)).toEqual({
      kind: 'text',
      text: 'ok \ufffd é\n\ufffd x',
      byteOrderMark: false,
      utf8: true,
      badByteAt: 7,
    });
  });

  it('takes replacement characters that stand in the file for what they are', () => {
    expect(decodeSource(Buffer.from('\ufffd'))).toMatchObject({ kind: 'text' });
    expect(decodeSource(Buffer.from('\ufffd'))).not.toHaveProperty('badByteAt');
  });
});

describe('decodeSource of Python', () => {
  const bytes = (head: string): Buffer =>
    Buffer.concat([Buffer.from(`${head}\nx = 'caf`), Buffer.from([0xe9, 0x27])]);

  it.each([
    ['# -*- coding: latin-1 -*-', 'é'],
    ['#!/usr/bin/python\n# vim: set fileencoding=iso-8859-15 :', 'é'],
    ['# coding=cp1252', 'é'],
    ['# coding: iso_8859_5', 'щ'],
  ])('reads it as %j says', (head, letter) => {
    expect(decodeSource(bytes(head), true)).toEqual({
      kind: 'text',
      text: `${head}\nx = 'caf${letter}'`,
      byteOrderMark: false,
      utf8: false,
    });
  });

  it.each(['# coding: utf-8', '# coding: no-such-thing', 'x = 1', 'x = 1\n\n# coding: latin-1'])(
    'complains where %j does not say how',
    (head) => {
      expect(decodeSource(bytes(head), true)).toHaveProperty('badByteAt');
    },
  );

  it('does not believe other languages', () => {
    expect(decodeSource(bytes('# coding: latin-1'))).toHaveProperty('badByteAt');
  });
});

describe('readSource', () => {
  const failing = (error: Error): FileAccess => ({
    ...diskAccess,
    read: () => {
      throw error;
    },
  });

  it.each([
    ['EACCES', 'permission denied'],
    ['ENOENT', 'it does not exist'],
    ['EISDIR', 'it is a folder'],
    ['EIO', 'the system says EIO'],
  ])('puts %s into words', (code, reason) => {
    expect(readSource('/x', failing(systemError(code)))).toEqual({ kind: 'unreadable', reason });
  });

  it('tells a name that is not UTF-8, which the system lists otherwise', () => {
    const missing = failing(systemError('ENOENT'));
    expect(readSource('/x\ufffd', missing)).toEqual({ kind: 'unreadable', reason: 'its name is not UTF-8' });
  });

  it('refuses what is too large without reading all of it', () => {
    const tree = makeTree({
      'big.js': Buffer.alloc(10 * 1024 * 1024, 'a'),
      'full.js': Buffer.alloc(maximumSourceBytes, 'a'),
    });
    expect(readSource(path.join(tree, 'big.js'), diskAccess)).toEqual({ kind: 'too-large' });
    expect(readSource(path.join(tree, 'full.js'), diskAccess)).toMatchObject({ kind: 'text' });
    expect(diskAccess.read(path.join(tree, 'big.js'), 10)).toHaveLength(11);
  });

  it('reads a folder as a folder', () => {
    expect(readSource(makeTree({}), diskAccess)).toEqual({ kind: 'unreadable', reason: 'it is a folder' });
  });
});
