import { findNearMiss } from '../checks/near-miss'

/**
 * Answers what a command that takes little is told besides its name: help when it is asked for, and what is
 * wrong when it does not know something.
 * @param takes.help what the command does, with an example
 * @param takes.options for instance `--static`; every command has `--help`
 * @param takes.words how many words it takes at most
 * @returns the code to end with; undefined when the command is to go on
 */
export function answerArguments(
  args: readonly string[],
  takes: { help: string; options?: readonly string[]; words?: number },
): number | undefined {
  const { help, options = [], words = 0 } = takes
  if (args.includes('--help')) {
    console.log(help)
    return 0
  }
  const isOption = (arg: string) => arg.startsWith('-')
  const strange =
    args.find((arg) => isOption(arg) && !options.includes(arg)) ?? args.filter((arg) => !isOption(arg))[words]
  if (strange === undefined) return undefined
  const near = isOption(strange) ? findNearMiss(strange, [...options, '--help']) : undefined
  const hint = near ? ` Did you mean ${near}?` : ''
  console.error(`"${strange}" is not something that this command knows.${hint}\n\n${help}`)
  return 1
}
