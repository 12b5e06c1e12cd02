import type { Fault } from './compose';
import { limitMessage, limits } from './limits';
import type { Problem } from './problem';

/**
 * What each breach of YAML means to somebody who writes a contract, and what to do about it. Traps that can be told apart
 * have sentences of their own (`traps/`): these are for what remains.
 */
const sentences: Readonly<Record<Fault['code'], string>> = {
  ALIAS_PROPS:
    'A reference (*name) stands for what is written elsewhere and takes no name or type of its own. Remove what stands before it.',
  BAD_ALIAS:
    'A * or & at the beginning of a value needs a name right behind it. Put the value in quotation marks if it is a text.',
  BAD_COLLECTION_TYPE: 'The type (!…) before this does not fit it. Remove the type.',
  BAD_DIRECTIVE:
    'A line that begins with % is an instruction to the reader of the file, and this one is unknown. Remove it.',
  BAD_DQ_ESCAPE:
    'In double quotation marks a backslash begins an escape, and this one is unknown. Write \\\\ for a backslash, or use single quotation marks.',
  BAD_INDENT: 'This line is not indented as its neighbours are. Lines that belong together begin in one column.',
  BAD_PROP_ORDER: 'A name (&…) or type (!…) must stand right before the value that it belongs to.',
  BAD_SCALAR_START: 'A text cannot begin with this character. Put the whole text in quotation marks.',
  BLOCK_AS_IMPLICIT_KEY:
    'A value cannot begin on the line of its key here. Put it on lines of its own, indented below the key.',
  BLOCK_IN_FLOW:
    'Inside { } and [ ] a value holds no colon followed by a space. If an entry begins here, a comma is missing before it; else put the value in quotation marks.',
  DUPLICATE_KEY: 'This key is written twice. Only the first counts.',
  IMPOSSIBLE: 'YAML cannot read this. Check the indentation and the quotation marks of this line and the one above.',
  KEY_OVER_1024_CHARS: 'A key has at most 1,024 characters. If this is a text, put a key before it.',
  MISSING_CHAR:
    'Something is missing here: a colon behind a key, a comma between items, or a closing bracket or quotation mark.',
  MULTILINE_IMPLICIT_KEY:
    'A key must stand on one line and end with a colon. If this is a text, indent it below its key.',
  MULTIPLE_ANCHORS: 'A value can have one name (&…) only. Remove the other.',
  MULTIPLE_DOCS: 'An agreement is one document. Remove the line with --- or keep what follows in a file of its own.',
  MULTIPLE_TAGS: 'A value can have one type (!…) only. Remove the other.',
  NON_STRING_KEY: 'A key must be a word.',
  RESOURCE_EXHAUSTION: limitMessage(
    `${limits.depth} levels of lists and maps inside each other`,
    'Write it with fewer brackets or dashes.',
  ),
  SEVERAL_DOCUMENTS:
    'An agreement is one document. Remove the line with --- or keep what follows in a file of its own.',
  TAB_AS_INDENT: 'This line is indented by a tab. YAML knows only spaces there.',
  TAG_RESOLVE_FAILED: 'This type (!…) means nothing here. Remove it, or put the text in quotation marks.',
  UNEXPECTED_TOKEN:
    'This cannot stand here. If it belongs to the text before it, put the whole text in quotation marks; if it is a new field, begin a line with its key.',
};

/** The codes whose package message tells apart what is missing, by what that message holds. */
const missing: readonly (readonly [told: RegExp, sentence: string])[] = [
  [/closing ["']/, 'This text begins with a quotation mark that is not closed. Write one at its end.'],
  [/end with a ([\]}])/, 'This bracket is not closed. Write the closing one at its end.'],
  [/Missing , (?:or : )?between/, 'A comma is missing before this.'],
  [/Unexpected (?:, in|empty item)/, 'Here is a comma too many.'],
  [/Missing space after :/, 'A space is missing behind this colon.'],
  [/Sequence item without/, 'In a list each item begins with a dash and a space.'],
  [/need to be followed by map values/, 'This key has no colon. Write one behind it.'],
  [/white space/, 'A space is missing before this #.'],
];

/** What the package says of a bracket that is not closed. */
const unclosed = /end with a ([\]}])/;

/**
 * The first of `faults` as a problem of the chunk with the text `text`, whose content ends at `contentEnd`. A bracket that
 * is not closed is told where it opens, at `value`.
 */
export function faultProblem(faults: readonly Fault[], text: string, contentEnd: number, value?: number): Problem {
  const first = faults[0] ?? { code: 'IMPOSSIBLE', start: 0, end: 0, message: '' };
  const opens = value !== undefined && unclosed.test(first.message) && /[[{]/.test(text.charAt(value));
  const fault = opens ? { ...first, start: value, end: value + 1 } : first;
  const start = Math.max(0, Math.min(fault.start, contentEnd - 1));
  const end = Math.max(start + 1, Math.min(fault.end, contentEnd));
  const told = missing.find(([pattern]) => pattern.test(fault.message));
  return {
    rule: ruleOf(fault.code),
    severity: 'error',
    start: Math.min(start, text.length),
    end: Math.min(end, text.length),
    message: told?.[1] ?? sentences[fault.code],
    fixes: closingFix(fault, contentEnd),
  };
}

function ruleOf(code: Fault['code']): string {
  if (code === 'RESOURCE_EXHAUSTION') return 'limit';
  return code === 'SEVERAL_DOCUMENTS' || code === 'MULTIPLE_DOCS' ? 'several-documents' : 'syntax';
}

/** The bracket that is missing, where it is clear which and where. */
function closingFix(fault: Fault, contentEnd: number): Problem['fixes'] {
  const bracket = unclosed.exec(fault.message)?.[1];
  if (bracket === undefined) return [];
  const span = { start: contentEnd, end: contentEnd };
  return [{ title: `Close it with ${bracket}`, edits: [{ span, newText: bracket }] }];
}
