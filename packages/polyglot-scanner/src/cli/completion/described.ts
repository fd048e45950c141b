import type { Argument, Command, Option } from 'commander';
import { hazardIds } from 'hazard-core';
import { takesHazards } from '../options.js';

/** What can follow an option or stand as an argument. */
export interface Words {
  readonly values: readonly string[];
  /** Several, separated by commas. */
  readonly isList: boolean;
}

interface CompletedOption {
  readonly flags: readonly string[];
  readonly description: string;
  /** Without it, the option takes no value; with no words, it takes a file's name. */
  readonly value?: Words;
  readonly isOptional: boolean;
}

export interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletedOption[];
  readonly argument?: Words;
  readonly commands: readonly CompletedCommand[];
}

/** A command as the completion of a shell needs it. */
export function described(command: Command): CompletedCommand {
  const help = command.createHelp();
  const [argument] = command.registeredArguments;
  return {
    name: command.name(),
    description: command.description(),
    options: help.visibleOptions(command).map(describedOption),
    ...(argument === undefined ? {} : { argument: wordsOf(argument) }),
    commands: help.visibleCommands(command).map(described),
  };
}

function describedOption(option: Option): CompletedOption {
  const takesValue = option.required || option.optional;
  const words = takesHazards(option)
    ? { values: hazardIds, isList: true }
    : { values: option.argChoices ?? [], isList: false };
  return {
    flags: [option.short, option.long].filter((flag) => flag != null),
    description: option.description,
    ...(takesValue ? { value: words } : {}),
    isOptional: option.optional,
  };
}

function wordsOf(argument: Argument): Words {
  const values = argument.name() === 'hazard' ? hazardIds : (argument.argChoices ?? []);
  return { values, isList: false };
}
