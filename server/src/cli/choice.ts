import { type Asked, Misuse } from './command';

/**
 * What the option `name` chooses; `usual` where it is not given.
 *
 * @throws {Misuse} where it names none of `choices`
 */
export function choiceOf<T>(asked: Asked, name: string, choices: Readonly<Record<string, T>>, usual: T): T {
  const given = asked.option(name);
  if (given === undefined) return usual;
  const choice = Object.entries(choices).find(([candidate]) => candidate === given);
  if (choice) return choice[1];
  throw new Misuse(`There is no ${name} "${given}". Choices are ${Object.keys(choices).join(', ')}.`);
}
