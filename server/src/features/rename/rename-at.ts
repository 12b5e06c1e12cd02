import {
  type ClientCapabilities,
  LSPErrorCodes,
  type Position,
  type Range,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Analysis } from '../../analysis';
import type { OpenDocument } from '../../documents';
import { plainWorkspaceEdit } from '../plain-workspace-edit';
import { offsetOf, rangeOfOffsets } from '../positions';
import { newNameFor } from './new-name';
import { isRefusal, type Refusal } from './refusal';
import { planOf } from './rename-edits';
import { changedMeaning } from './same-meaning';
import { subjectAt } from './subject';

/** The name at `position` and what to offer as its new one; an error with the reason where nothing can be renamed. */
export function prepareRenameAt(
  document: OpenDocument,
  analysis: Analysis,
  position: Position,
): { range: Range; placeholder: string } | ResponseError<void> {
  const subject = subjectAt(analysis, offsetOf(document, position));
  if (isRefusal(subject)) return failed(subject);
  return { range: rangeOfOffsets(document, subject.origin), placeholder: subject.name };
}

/** The edit that renames what is named at `position` to `newName`, everywhere; an error with the reason where it cannot. */
export function renameAt(
  document: OpenDocument,
  analysis: Analysis,
  client: ClientCapabilities,
  position: Position,
  newName: string,
): WorkspaceEdit | ResponseError<void> {
  const subject = subjectAt(analysis, offsetOf(document, position));
  if (isRefusal(subject)) return failed(subject);
  const name = newNameFor(subject, newName, analysis);
  if (typeof name !== 'string') return failed(name);
  if (name === subject.name) return { changes: {} };
  const plan = planOf(subject, name, analysis);
  if (isRefusal(plan)) return failed(plan);
  const changed = changedMeaning(plan, analysis);
  if (changed) return failed(changed);
  const edits = plan.replacements.map(({ newText, ...range }) => ({ range: rangeOfOffsets(document, range), newText }));
  return plainWorkspaceEdit(document, client, edits);
}

function failed({ refused }: Refusal): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, refused);
}
