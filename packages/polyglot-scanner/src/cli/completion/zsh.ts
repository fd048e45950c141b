import type { CompletedCommand, Words } from './described.js';
import { quoted } from './quoted.js';

/** It can be sourced, or stand as `_lmi-scan` in a folder of `fpath`. */
export function zshScript(root: CompletedCommand): string {
  const functions = root.commands.map(
    (command) => `_lmi_scan_${command.name}() {
  _arguments -s \\
    ${zshSpecs(command).join(' \\\n    ')}
}`,
  );
  const list = root.commands.map(
    ({ name, description }) => `    ${quoted(`${name}:${description.replaceAll(':', '\\:')}`)}`,
  );
  return `#compdef lmi-scan
# zsh completion for lmi-scan, written by "lmi-scan completion zsh".
${functions.join('\n')}
_lmi_scan() {
  local context state line
  local -a commands=(
${list.join('\n')}
  )
  _arguments -s -C \\
    ${[...zshSpecs({ ...root, commands: [] }), "'1: :->first'", "'*:: :->rest'"].join(' \\\n    ')}
  case $state in
    first) _describe command commands; _files ;;
    rest)
      case $words[1] in
        ${root.commands.map(({ name }) => `${name}) _lmi_scan_${name} ;;`).join('\n        ')}
        *) _files ;;
      esac ;;
  esac
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  _lmi_scan "$@"
else
  compdef _lmi_scan lmi-scan
fi
`;
}

function zshSpecs({ options, argument, name }: CompletedCommand): string[] {
  const specs = options.map(({ flags, description, value, isOptional }) => {
    const text = description.replaceAll(/[[\]\\:]/g, '\\$&');
    const action = value === undefined ? '' : `${isOptional ? '::' : ':'}value:${zshAction(value)}`;
    // A value may stand behind "=" as well; an optional one only there.
    const ending = (flag: string): string =>
      value === undefined || !flag.startsWith('--') ? '' : isOptional ? '=-' : '=';
    const spec = (flag: string): string =>
      quoted(`(${flags.join(' ')})${flag}${ending(flag)}[${text}]${action}`);
    return flags.map(spec).join(' ');
  });
  if (argument !== undefined && name !== 'lmi-scan') specs.push(quoted(`1:argument:${zshAction(argument)}`));
  return specs;
}

function zshAction({ values, isList }: Words): string {
  if (values.length === 0) return '_files';
  return isList ? `_values -s , hazard ${values.join(' ')}` : `(${values.join(' ')})`;
}
