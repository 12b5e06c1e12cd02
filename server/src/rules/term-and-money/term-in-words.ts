import type { CalendarDate } from '../../values/value';
import type { DatedSentence, WrittenDate } from './dates-in-text';

/** What a sentence says of the term by a date. */
export type Role = 'begin' | 'end' | 'notice';

/** A date by which a text states when the term begins or ends, or until when notice prevents renewal. */
export interface StatedDate {
  readonly role: Role;
  readonly written: WrittenDate;
  readonly date: CalendarDate;
}

/** The dates of the term that `sentence` states. */
export function statedDates({ text, dates }: DatedSentence, isOfTerm: boolean): readonly StatedDate[] {
  return dates.flatMap((written, index) => {
    if (!written.reading.ok) return [];
    const before = text.slice(Math.max(0, written.start - REACH), written.start);
    const role = roleOf(before, text.slice(dates[index - 1]?.end ?? 0, written.start), isOfTerm);
    return role ? [{ role, written, date: written.reading.value }] : [];
  });
}

/** How far before a date its subject is looked for: as far as a reader still connects them. */
const REACH = 300;

const SUBJECT = /\binitial term\b|\b(?:this|the) (?:\w+ services )?agreement\b|\bthe term\b(?! of)/iu;

/** What a sentence of the section on the term may call it besides. */
const LOOSE_SUBJECT = /\b(?:term|agreement|it)\b/iu;

/** Another term than the first, another agreement than this, or a case that may never come. */
const OF_SOMETHING_ELSE = /\b(?:renew\w*|extend\w*|extension|further|if|where|when|should|may|dated)\b/iu;

const BEGINS =
  /\b(?:begins|commences|starts|(?:shall|will|must) (?:begin|commence|start)|beginning|commencing|starting|takes effect|comes into (?:force|effect)|with effect|runs|effective)\b(?:(?!\b(?:before|after|until|till|to)\b)[^.;]){0,30}$/iu;

const ENDS =
  /\b(?:ends|ending|(?:shall|will|must) (?:end|expire)|expires|expiring|expiry|terminates|lapses)\b(?:(?!\b(?:before|after|from)\b)[^.;]){0,30}$/iu;

const UNTIL =
  /\b(?:until|till|through|up to|to)(?: and including| midnight (?:on|of)| the end of)?(?:,? (?:mon|tues|wednes|thurs|fri|satur|sun)day,?)?\s$/iu;

const LASTS =
  /\b(?:runs?|continues?|lasts?|remains?|in force|in effect|binds?|begins|starts|commences|from|is for)\b/iu;

const NOTICE_BY =
  /\b(?:by|(?:no|not) later than|on or before|until|at the latest (?:on|by))(?: midnight (?:on|of)| the end of)?\s$/iu;

function roleOf(before: string, sinceLast: string, isOfTerm: boolean): Role | undefined {
  if (isOfTerm && /\bnotice\b/iu.test(before)) return NOTICE_BY.test(sinceLast) ? 'notice' : undefined;
  if (OF_SOMETHING_ELSE.test(before)) return undefined;
  if (!(isOfTerm ? LOOSE_SUBJECT : SUBJECT).test(before)) return undefined;
  if (ENDS.test(sinceLast) || (UNTIL.test(sinceLast) && LASTS.test(before))) return 'end';
  return BEGINS.test(sinceLast) ? 'begin' : undefined;
}
