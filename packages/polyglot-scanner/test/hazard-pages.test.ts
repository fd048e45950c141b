import { hazards } from 'hazard-core';
import { expect, it } from 'vitest';
import { hazardPageText } from '../src/report/hazard-pages.js';

const homepage = 'https://example.com/project';

it.each(hazards.map((hazard) => [hazard.id, hazard] as const))('%s has a page', (id, hazard) => {
  const text = hazardPageText(hazard, homepage)!;
  expect(text).toMatch(new RegExp(`^# ${id}\n`));
  for (const heading of ['What goes wrong', 'Unsafe', 'Safe', 'When to allow it', 'Sources'])
    expect(text).toContain(`\n## ${heading}\n`);
});

it('reads well by itself: no marks of the generator, and no link into the repository', () => {
  const all = hazards.map((hazard) => hazardPageText(hazard, homepage)).join('\n');
  expect(all).not.toContain('<!--');
  expect(all).not.toMatch(/\]\([\w-]+\.md/);
  expect(all).toContain('](https://example.com/project/blob/main/rules-docs/exclusive-resource.md)');
});

it('is nothing for a hazard without a page', () => {
  expect(hazardPageText({ ...hazards[0]!, id: 'none' as never }, homepage)).toBeUndefined();
});
