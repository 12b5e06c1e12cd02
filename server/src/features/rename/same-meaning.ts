import type { NameKey, Occurrence } from '../../agreement/names/occurrence';
import { type Analysis, analyse } from '../../analysis';
import { documentText, positionAt } from '../../document-text';
import { replaced } from '../../syntax/replacement';
import { type Refusal, refusal } from './refusal';
import type { RenamePlan } from './rename-edits';

/**
 * Reads the agreement as it would be after `plan`, and tells what would then mean something else: a word that the new name
 * captures, a reference that is lost, a text that YAML or the format reads otherwise. Undefined where all stays the same.
 */
export function changedMeaning(plan: RenamePlan, analysis: Analysis): Refusal | undefined {
  const next = analyse(replaced(analysis.tree.text, plan.replacements), analysis);
  return changedNames(plan, analysis, next) ?? changedFaults(analysis, next);
}

/** Name by name, in the order of reading: all must be as before, those that are renamed under their new name. */
function changedNames(plan: RenamePlan, before: Analysis, next: Analysis): Refusal | undefined {
  const former = before.names.all();
  const now = withoutDeclared(plan.declares, next.names.all());
  const length = Math.max(former.length, now.length);
  for (let index = 0; index < length; index++) {
    const [old, found] = [former[index], now[index]];
    if (old && found && renamed(old.named, plan.renamed) === found.named) continue;
    const isCaptured = found !== undefined && [...plan.renamed.values()].includes(found.named);
    if (isCaptured) return captured(found, before, next);
    return changed(old, before);
  }
  return undefined;
}

/** A role that the rename wrote is the one name more. */
function withoutDeclared(declared: NameKey | undefined, occurrences: readonly Occurrence[]): readonly Occurrence[] {
  if (declared === undefined) return occurrences;
  const index = occurrences.findIndex(({ named, how }) => named === declared && how === 'role');
  return occurrences.filter((_, at) => at !== index);
}

function renamed(key: NameKey, names: ReadonlyMap<NameKey, NameKey>): NameKey {
  for (const [from, to] of names) {
    if (key === from) return to;
    if (key.startsWith(`${from}.`)) return to + key.slice(from.length);
  }
  return key;
}

function captured({ span }: Occurrence, before: Analysis, next: Analysis): Refusal {
  const start = next.tree.rangeOf(span)?.start ?? 0;
  const added = lineCount(next.tree.text) - lineCount(before.tree.text);
  const line = lineOf(next.tree.text, start) - added;
  const word = next.tree.sourceOf(span).replace(/\s+/gu, ' ');
  return refusal(
    `“${word}” stands in line ${line} already, and would then mean this too. Choose another name, or change that line first.`,
  );
}

function changed(old: Occurrence | undefined, { tree }: Analysis): Refusal {
  const start = (old && tree.rangeOf(old.span)?.start) ?? tree.text.length;
  const word = old ? `“${tree.sourceOf(old.span).replace(/\s+/gu, ' ')}”` : 'a name';
  return refusal(`With this name, ${word} in line ${lineOf(tree.text, start)} would no longer mean what it means now.`);
}

function lineOf(text: string, offset: number): number {
  return positionAt(documentText(text), offset).line + 1;
}

function lineCount(text: string): number {
  return documentText(text).lineStarts.length;
}

/** The first error that was not there before. */
function changedFaults(before: Analysis, next: Analysis): Refusal | undefined {
  const known = new Map<string, number>();
  for (const { rule, severity } of before.findings) {
    if (severity === 'error') known.set(rule, (known.get(rule) ?? 0) + 1);
  }
  for (const { rule, severity, message } of next.findings) {
    if (severity !== 'error') continue;
    const left = known.get(rule) ?? 0;
    if (left === 0) return refusal(`With this name the agreement would have a fault: ${message}`);
    known.set(rule, left - 1);
  }
  return undefined;
}
