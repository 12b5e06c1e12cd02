import { check } from './check';
import type { Command } from './command';
import { explain } from './explain';
import { newDraft } from './new';
import { render } from './render';
import { listRules } from './rules';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [check, render, newDraft, explain, listRules];
