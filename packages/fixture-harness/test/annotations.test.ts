import { readAnnotations, withoutAnnotations } from '../src/index.js';
import { readNearMisses } from '../src/annotations.js';
import { describe, expect, it } from 'vitest';

const read = (text: string) => readAnnotations(text, 'handler.mjs');

describe('readAnnotations', () => {
  it('reads hazard and variant at the end of a line', () => {
    expect(read('let a;\na = 1; // hazard: shared-mutable-state/requestData\n')).toEqual([
      { line: 2, hazard: 'shared-mutable-state', variant: 'requestData' },
    ]);
  });

  it('reads several on a line, with confidences', () => {
    expect(read('a(); // hazard: process-exit/exit@high, shared-mutable-state/counter@low')).toEqual([
      { line: 1, hazard: 'process-exit', variant: 'exit', confidence: 'high' },
      { line: 1, hazard: 'shared-mutable-state', variant: 'counter', confidence: 'low' },
    ]);
  });

  it('reads one for each mode', () => {
    const line =
      'a(); // hazard[eslint]: process-exit/exit@medium // hazard[lmi-scan]: process-exit/exit@high';
    expect(read(line)).toEqual([
      { line: 1, hazard: 'process-exit', variant: 'exit', confidence: 'medium', mode: 'eslint' },
      { line: 1, hazard: 'process-exit', variant: 'exit', confidence: 'high', mode: 'lmi-scan' },
    ]);
  });

  it.each([
    ['a Python comment', 'a() # hazard: process-exit/exit'],
    ['a block comment', 'a(); /* hazard: process-exit/exit */'],
    ['a comment in JSX', '<A b={c()} /> {/* hazard: process-exit/exit */}'],
    ['a line that ends with CR LF', 'a(); // hazard: process-exit/exit\r\nb();'],
    ['a line with another comment before it', 'a(); /* now */ // hazard: process-exit/exit'],
    ['a line with an address in it', 'fetch("https://example.com/#a"); // hazard: process-exit/exit'],
  ])('reads %s', (_, text) => {
    expect(read(text)).toEqual([{ line: 1, hazard: 'process-exit', variant: 'exit' }]);
  });

  it('lets prose speak of hazards', () => {
    expect(read('// No hazard here: every invocation has its own.\nconst hazard = { a: 1 };')).toEqual([]);
  });

  it.each([
    ['there is no hazard "shared-state"', '// hazard: shared-state/x'],
    ['process-exit has no variant "leave"', '// hazard: process-exit/leave'],
    ['"sure" is none of high, medium, low', '// hazard: process-exit/exit@sure'],
    ['"biome" is neither eslint nor lmi-scan', '// hazard[biome]: process-exit/exit'],
    ['"process-exit" is not <hazard>/<variant>', '// hazard: process-exit'],
    ['"process-exit/exit since Monday" is not', '// hazard: process-exit/exit since Monday'],
    ['an annotation stands at the end of its line', '/* hazard: process-exit/exit */ exit();'],
    ['an annotation stands at the end of its line', 'exit(); // hazards: process-exit/exit'],
  ])('refuses with: %s', (message, line) => {
    expect(() => read(`first();\n${line}`)).toThrow(`handler.mjs:2: ${message}`);
  });
});

it('withoutAnnotations leaves the code', () => {
  const text =
    'a(); // hazard: process-exit/exit // hazard[eslint]: process-exit/exit@low\n// why\nb(); // so\n';
  expect(withoutAnnotations(text)).toBe('a();\n// why\nb(); // so\n');
});

describe('readNearMisses', () => {
  const near = (text: string) => readNearMisses(text, 'template.yaml');

  it('reads what a value comes near to, also beside what is found there', () => {
    const text =
      'MemorySize: 2048 # near miss: invalid-memory/tooSmall, invalid-memory/partOfVcpu # hazard: process-exit/exit\n<a/> <!-- near miss: invalid-memory/tooLarge -->\n';
    expect(near(text)).toEqual([
      { hazard: 'invalid-memory', variant: 'tooSmall' },
      { hazard: 'invalid-memory', variant: 'partOfVcpu' },
      { hazard: 'invalid-memory', variant: 'tooLarge' },
    ]);
  });

  it('refuses what the engine does not have', () => {
    expect(() => near('\na: 1 # near miss: invalid-memory/none')).toThrow(
      'template.yaml:2: invalid-memory has no variant "none".',
    );
  });
});
