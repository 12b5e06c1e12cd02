import type { Chapter } from '../chapter';
import { derivedUnknown } from './derived-unknown';
import { duplicateId } from './duplicate-id';
import { formatVersion } from './format-version';
import { invalidValue } from './invalid-value';
import { languageEnglish } from './language-english';
import { missingField } from './missing-field';
import { placeholder } from './placeholder';
import { tableRow } from './table-row';
import { unknownKey } from './unknown-key';
import { unresolvedReference } from './unresolved-reference';
import { usesLater } from './uses-later';

/** What the format asks for. */
export const format: Chapter = {
  title: 'What the format asks for',
  about: 'format',
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
};
