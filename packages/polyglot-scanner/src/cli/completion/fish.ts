import type { CompletedCommand, Words } from './described.js';
import { quoted } from './quoted.js';

export function fishScript(root: CompletedCommand): string {
  const names = root.commands.map(({ name }) => name).join(' ');
  const lines = root.commands.map(
    ({ name, description }) =>
      `complete -c lmi-scan -n __fish_use_subcommand -a ${name} -d ${quoted(description)}`,
  );
  for (const command of [root, ...root.commands]) {
    const condition =
      command === root
        ? `'not __fish_seen_subcommand_from ${names}'`
        : `'__fish_seen_subcommand_from ${command.name}'`;
    for (const { flags, description, value, isOptional } of command.options) {
      const names = flags.map((flag) =>
        flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
      );
      lines.push(
        `complete -c lmi-scan -n ${condition} ${names.join(' ')} -d ${quoted(description)}${fishValue(value, isOptional)}`,
      );
    }
    const values = command === root ? [] : (command.argument?.values ?? []);
    if (values.length > 0) {
      lines.push(`complete -c lmi-scan -n ${condition} -f -a ${quoted(values.join(' '))}`);
    }
  }
  return `# fish completion for lmi-scan, written by "lmi-scan completion fish".\n${lines.join('\n')}\n`;
}

function fishValue(value: Words | undefined, isOptional: boolean): string {
  if (value === undefined || isOptional) return '';
  if (value.values.length === 0) return ' -r';
  return value.isList
    ? ` -x -a ${quoted(`(__fish_append , ${value.values.join(' ')})`)}`
    : ` -x -a ${quoted(value.values.join(' '))}`;
}
