import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { flagsFor } from '../src/cli/v8-settings.js';

describe('the settings of V8 for a scan', () => {
  it('are known to the V8 that runs here', () => {
    const flags = flagsFor(process.versions.v8);
    const { status, stderr } = spawnSync(process.execPath, [...flags, '-e', ''], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('delay optimising in every version that Node 20 to 24 has', () => {
    for (const version of ['11.3.244.8-node.30', '12.4.254.21-node.33', '13.6.233.10-node.28'])
      expect(flagsFor(version)).toHaveLength(2);
  });

  it('are none for a version of which it is not known what it takes', () => {
    expect(flagsFor('99.0.1-node.1')).toEqual([]);
  });
});
