import type { Chapter } from '../chapter';
import { colonInText } from './colon-in-text';
import { duplicateKey } from './duplicate-key';
import { hashInText } from './hash-in-text';
import { invisibleCharacter } from './invisible-character';
import { leadingMark } from './leading-mark';
import { limit } from './limit';
import { mergeKey } from './merge-key';
import { severalDocuments } from './several-documents';
import { swallowedText } from './swallowed-text';
import { syntax } from './syntax';
import { tabIndent } from './tab-indent';
import { unknownAlias } from './unknown-alias';

/** What YAML does to a text. */
export const yaml: Chapter = {
  title: 'What YAML does to a text',
  about: 'format',
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
};
