import type { CompletedCommand, Words } from './described.js';

/** Its functions use nothing that is newer than bash 3.2. */
export function bashScript(root: CompletedCommand): string {
  const commands = [root, ...root.commands];
  const nameOf = (command: CompletedCommand): string => (command === root ? '' : command.name);
  const cases = commands.flatMap((command) =>
    command.options.flatMap(({ flags, value, isOptional }) => {
      if (value === undefined || isOptional) return [];
      const patterns = flags.map((flag) => `'${nameOf(command)} ${flag}'`).join('|');
      // With no words of ours, bash completes names of files.
      const reply = value.values.length === 0 ? 'return' : bashReply(value);
      return [`    ${patterns}) ${reply} ;;`];
    }),
  );
  const plain = commands.map((command) => {
    const options = command.options.flatMap(({ flags }) => flags).join(' ');
    const others =
      command === root ? command.commands.map(({ name }) => name) : (command.argument?.values ?? []);
    return `    '${nameOf(command)}') options='${options}' words='${others.join(' ')}' ;;`;
  });
  return `# bash completion for lmi-scan, written by "lmi-scan completion bash".
_lmi_scan() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD - 1]}" command='' options='' words='' index
  COMPREPLY=()
  # "--format=json" comes in three parts.
  if [[ $cur == '=' ]]; then
    cur=''
  elif [[ $prev == '=' ]]; then
    prev="\${COMP_WORDS[COMP_CWORD - 2]}"
  fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    case "\${COMP_WORDS[index]}" in
      ${root.commands.map(({ name }) => name).join('|')}) command="\${COMP_WORDS[index]}" && break ;;
    esac
  done
  case "$command $prev" in
${cases.join('\n')}
  esac
  case "$command" in
${plain.join('\n')}
  esac
  if [[ $cur == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$cur"))
  else
    COMPREPLY=($(compgen -W "$words" -- "$cur"))
  fi
}
complete -o default -F _lmi_scan lmi-scan
`;
}

function bashReply({ values, isList }: Words): string {
  const words = `-W '${values.join(' ')}'`;
  if (!isList) return `COMPREPLY=($(compgen ${words} -- "$cur")) && return || return`;
  return (
    `if [[ $cur == *,* ]]; then COMPREPLY=($(compgen -P "\${cur%,*}," ${words} -- "\${cur##*,}")); ` +
    `else COMPREPLY=($(compgen ${words} -- "$cur")); fi; return`
  );
}
