import { absolutePromise } from './absolute-promise';
import { businessClock } from './business-clock';
import { colonInText } from './colon-in-text';
import { derivedUnknown } from './derived-unknown';
import { duplicateId } from './duplicate-id';
import { duplicateKey } from './duplicate-key';
import { factUnprinted } from './fact-unprinted';
import { formatVersion } from './format-version';
import { hashInText } from './hash-in-text';
import { invalidValue } from './invalid-value';
import { invisibleCharacter } from './invisible-character';
import { languageEnglish } from './language-english';
import { leadingMark } from './leading-mark';
import { limit } from './limit';
import { mergeKey } from './merge-key';
import { missingField } from './missing-field';
import { missingSection } from './missing-section';
import { missingStatement } from './missing-statement';
import { placeholder } from './placeholder';
import { promiseWithoutBasis } from './promise-without-basis';
import { recommendedSections } from './recommended-sections';
import type { Rule } from './rule';
import { severalDocuments } from './several-documents';
import { suppressionUnused } from './suppression-unused';
import { suppressionWithoutReason } from './suppression-without-reason';
import { swallowedText } from './swallowed-text';
import { syntax } from './syntax';
import { tabIndent } from './tab-indent';
import { tableRow } from './table-row';
import { unknownAlias } from './unknown-alias';
import { unknownKey } from './unknown-key';
import { unresolvedReference } from './unresolved-reference';
import { usesLater } from './uses-later';

/** Every rule, by what it is about: a chapter of the rules' page each. */
export const chapters: readonly { readonly title: string; readonly rules: readonly Rule[] }[] = [
  {
    title: 'What the agreement must say',
    rules: [missingSection, missingStatement, recommendedSections],
  },
  {
    title: 'What it promises',
    rules: [absolutePromise, promiseWithoutBasis, businessClock, factUnprinted],
  },
  {
    title: 'What the format asks for',
    rules: [
      missingField,
      unknownKey,
      invalidValue,
      placeholder,
      duplicateId,
      unresolvedReference,
      derivedUnknown,
      tableRow,
      formatVersion,
      usesLater,
      languageEnglish,
    ],
  },
  {
    title: 'What YAML does to a text',
    rules: [
      syntax,
      tabIndent,
      duplicateKey,
      severalDocuments,
      swallowedText,
      colonInText,
      leadingMark,
      hashInText,
      invisibleCharacter,
      mergeKey,
      unknownAlias,
      limit,
    ],
  },
  {
    title: 'Comments that silence a rule',
    rules: [suppressionUnused, suppressionWithoutReason],
  },
];

/** Every rule. */
export const rules: readonly Rule[] = chapters.flatMap((chapter) => chapter.rules);

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule that is called `id`; undefined where none is. */
export function ruleOf(id: string): Rule | undefined {
  return byId.get(id);
}
