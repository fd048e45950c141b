import { differences, readAnnotations, type Observation } from '../src/index.js';
import { expect, it } from 'vitest';

const exit: Observation = { line: 2, hazard: 'process-exit', variant: 'exit', confidence: 'high' };

function judge(line: string, observed: Observation[], mode: 'eslint' | 'lmi-scan' = 'eslint') {
  const text = `start();\n  ${line}\n`;
  return differences(
    { name: 'handler.mjs', text, expectations: readAnnotations(text, 'handler.mjs') },
    mode,
    observed,
  );
}

it('agrees with exactly what is announced', () => {
  expect(judge('exit(); // hazard: process-exit/exit', [exit])).toEqual([]);
  expect(judge('exit();', [])).toEqual([]);
});

it('says what is missing', () => {
  expect(judge('exit(); // hazard: process-exit/exit', [])).toEqual([
    'handler.mjs:2 (eslint): missing process-exit/exit at: exit(); // hazard: process-exit/exit',
  ]);
});

it('says what is unexpected', () => {
  expect(judge('exit();', [exit])).toEqual([
    'handler.mjs:2 (eslint): unexpected process-exit/exit@high at: exit();',
  ]);
});

it('takes medium and high for visible, and low only where it is demanded', () => {
  expect(judge('exit(); // hazard: process-exit/exit', [{ ...exit, confidence: 'medium' }])).toEqual([]);
  expect(judge('exit(); // hazard: process-exit/exit@low', [{ ...exit, confidence: 'low' }])).toEqual([]);
  expect(judge('exit(); // hazard: process-exit/exit', [{ ...exit, confidence: 'low' }])[0]).toContain(
    'process-exit/exit@low is low, not medium or high,',
  );
  expect(
    judge('exit(); // hazard: process-exit/exit@high', [{ ...exit, confidence: 'medium' }])[0],
  ).toContain('process-exit/exit@medium is medium, not high,');
});

it('judges no confidence where none is known', () => {
  const { line, hazard, variant } = exit;
  expect(judge('exit(); // hazard: process-exit/exit@low', [{ line, hazard, variant }])).toEqual([]);
});

it('counts findings that are alike', () => {
  expect(judge('exit(); // hazard: process-exit/exit', [exit, exit])).toHaveLength(1);
  expect(judge('exit(); // hazard: process-exit/exit, process-exit/exit', [exit, exit])).toEqual([]);
  const mixed = 'exit(); // hazard: process-exit/exit, process-exit/exit@low';
  expect(judge(mixed, [{ ...exit, confidence: 'low' }, exit])).toEqual([]);
});

it('looks at the expectations of the mode', () => {
  const line = 'exit(); // hazard[lmi-scan]: process-exit/exit';
  expect(judge(line, [exit], 'lmi-scan')).toEqual([]);
  expect(judge(line, [], 'eslint')).toEqual([]);
  expect(judge(line, [exit], 'eslint')).toHaveLength(1);
});
