import lmi from 'eslint-plugin-lmi';
import { defineConfig } from 'eslint/config';
import type { Linter } from 'eslint';
import { defineConfig as defineConfig9 } from 'eslint-v9/config';
import type { Linter as Linter9 } from 'eslint-v9';
import { describe, expect, it } from 'vitest';
import { createEslint, versions } from './support/eslint.js';

const handler = `let user;
let calls = 0;
export const handler = async (event) => {
  calls++;
  user = event.user;
  await new Promise((resolve) => setTimeout(resolve, 20));
  return user;
};
`;

async function lint(
  version: keyof typeof versions,
  config: Linter.Config[],
  text = handler,
  file = 'handler.mjs',
) {
  const [result] = await createEslint(version, import.meta.dirname, config).lintText(text, {
    filePath: file,
  });
  return result!.messages.map(({ ruleId, messageId, severity }) => `${ruleId}/${messageId} ${severity}`);
}

const leak = 'lmi/shared-mutable-state/requestData 2';
const counter = 'lmi/shared-mutable-state/counter 2';

it('is typed for the configurations of both versions', () => {
  const ten: Linter.Config[] = [lmi.configs.recommended, lmi.configs.strict];
  const nine: Linter9.Config[] = [lmi.configs.recommended, lmi.configs.strict];
  expect(defineConfig(lmi.configs.recommended, { extends: [lmi.configs.strict] })).toHaveLength(2);
  expect(defineConfig9(lmi.configs.recommended, { extends: [lmi.configs.strict] })).toHaveLength(2);
  expect(
    defineConfig({ plugins: { lmi }, extends: ['lmi/strict'], rules: { 'lmi/process-exit': 'off' } }),
  ).toHaveLength(2);
  expect(ten).toEqual(nine);
});

it('tells who it is', () => {
  expect(lmi.meta).toEqual({
    name: 'eslint-plugin-lmi',
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    namespace: 'lmi',
  });
});

describe.each(Object.keys(versions).map((key) => Number(key) as keyof typeof versions))(
  'ESLint %i',
  (version) => {
    it('`recommended` shows the leak, `strict` the counter too', async () => {
      expect(await lint(version, [lmi.configs.recommended])).toEqual([leak]);
      expect(await lint(version, [lmi.configs.strict])).toEqual([counter, leak]);
    });

    it('a config is found by its name', async () => {
      expect(await lint(version, defineConfig({ plugins: { lmi }, extends: ['lmi/recommended'] }))).toEqual([
        leak,
      ]);
    });

    it('covers all kinds of JavaScript files', async () => {
      for (const ending of ['js', 'cjs', 'mjs', 'jsx', 'ts', 'cts', 'mts', 'tsx']) {
        const text = ending.startsWith('c')
          ? handler.replace('export const handler', 'exports.handler')
          : handler;
        expect(await lint(version, [lmi.configs.recommended], text, `handler.${ending}`), ending).toEqual([
          leak,
        ]);
      }
    });

    it('the option of a rule chooses among the variants', async () => {
      const rule = (level: Linter.RuleEntry) => ({
        plugins: { lmi },
        rules: { 'lmi/shared-mutable-state': level },
      });
      const settings = { settings: { lmi: { minConfidence: 'low' } } };
      expect(await lint(version, [settings, rule('error')])).toEqual([leak]);
      expect(await lint(version, [settings, rule(['error', {}])])).toEqual([leak]);
      expect(await lint(version, [settings, rule(['error', { variants: ['counter'] }])])).toEqual([counter]);
      expect(
        await lint(version, [settings, rule(['error', { variants: ['counter', 'requestData'] }])]),
      ).toEqual([counter, leak]);
      await expect(lint(version, [rule(['error', { variants: ['leak'] }])])).rejects.toThrow(
        /allowed values/,
      );
      await expect(lint(version, [rule(['error', { minConfidence: 'low' }])])).rejects.toThrow(
        /minConfidence/,
      );
    });

    it('a new severity leaves the variants of `strict` on', async () => {
      const softer = { rules: { 'lmi/shared-mutable-state': 'warn' } } as const;
      expect(await lint(version, [lmi.configs.strict, softer])).toEqual(
        [counter, leak].map((one) => one.replace('2', '1')),
      );
    });

    it('settings add to those of `strict`', async () => {
      const text = handler.replace('handler', 'consume').replaceAll('event', 'message');
      expect(await lint(version, [lmi.configs.strict], text)).not.toContain(counter);
      const named = { settings: { lmi: { handlerNames: ['consume'] } } };
      expect(await lint(version, [lmi.configs.strict, named], text)).toEqual([counter, leak]);
    });
  },
);

describe('rules', () => {
  it.each(Object.entries(lmi.rules))('%s says everything about itself', (_, { meta }) => {
    expect(meta).toMatchObject({
      type: expect.stringMatching(/^(?:problem|suggestion)$/),
      hasSuggestions: true,
      docs: { description: expect.stringMatching(/[^.]$/) },
      schema: [{ type: 'object', additionalProperties: false }],
    });
    expect(Object.keys(meta!.messages!)).not.toEqual([]);
  });

  it('link their pages', () => {
    const urls = Object.entries(lmi.rules).map(([id, { meta }]) => [id, meta?.docs?.url ?? 'none']);
    const wrong = urls.filter(([id, url]) => !new RegExp(`^https://.+/rules-docs/${id}\\.md$`).test(url!));
    expect(wrong).toEqual([]);
  });

  it('are errors where code is wrong, warnings where it could be better', () => {
    for (const [id, { meta }] of Object.entries(lmi.rules)) {
      expect(lmi.configs.recommended.rules?.[`lmi/${id}`]).toBe(meta!.type === 'problem' ? 'error' : 'warn');
    }
  });
});
