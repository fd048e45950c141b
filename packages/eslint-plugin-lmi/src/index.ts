import type { ESLint } from 'eslint';

const plugin: ESLint.Plugin = {
  meta: { name: 'eslint-plugin-lmi' },
  rules: {},
};

export default plugin;
