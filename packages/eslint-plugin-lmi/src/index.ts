import type { ESLint, Linter, Rule } from 'eslint';
import { recommended, strict } from './configs.js';
import { name, version } from './package-info.js';
import { rules } from './rules/index.js';

export type { LmiSettings } from './settings.js';

interface LmiPlugin extends ESLint.Plugin {
  meta: { name: string; version: string; namespace: string };
  rules: Record<string, Rule.RuleModule>;
  configs: { recommended: Linter.Config; strict: Linter.Config };
}

const plugin: LmiPlugin = {
  meta: { name, version, namespace: 'lmi' },
  rules: { ...rules },
  // The configs refer to the plugin.
  configs: { recommended: {}, strict: {} },
};
plugin.configs.recommended = recommended(plugin);
plugin.configs.strict = strict(plugin);

export default plugin;
