/** A rule of a TextMate grammar, as far as ours uses them: it matches within a line, so it can upset no rule of YAML. */
export interface Rule {
  readonly include?: string;
  readonly match?: string;
  readonly name?: string;
  readonly captures?: Readonly<Record<number, { readonly name?: string; readonly patterns?: readonly Rule[] }>>;
}

const INLINE: readonly Rule[] = [{ include: '#inline' }];

/** A line's beginning, or the end of the indentation that YAML has taken off it. */
const LINE = String.raw`(?:^|\G)([ \t]*)`;

const reference: Rule = {
  match: String.raw`(\$\()((?:(?:clauses?|title)(?= ))?)([^()\r\n]*)(\))`,
  name: 'meta.reference.msa',
  captures: {
    1: { name: 'punctuation.definition.template-expression.begin.msa keyword.control.reference.msa' },
    2: { name: 'keyword.control.reference.msa' },
    3: {
      patterns: [
        { match: String.raw`(?<=\()this$`, name: 'variable.language.this.msa keyword.control.reference.msa' },
        { match: String.raw`\.`, name: 'punctuation.separator.path.msa' },
        { match: '[^.]+', name: 'variable.reference.msa' },
      ],
    },
    4: { name: 'punctuation.definition.template-expression.end.msa keyword.control.reference.msa' },
  },
};

function emphasis(mark: string, kind: 'bold' | 'italic'): Rule {
  const mark1 = { name: `punctuation.definition.${kind}.msa` };
  return {
    match: String.raw`(?<![\\\w])(${mark})(?![\s*_])((?:[^*_\\]|\\.|_(?=\w))+?)(?<!\s)(${mark})(?!\w)`,
    name: `markup.${kind}.msa`,
    captures: { 1: mark1, 2: { patterns: INLINE }, 3: mark1 },
  };
}

/** `("**Term**")` anywhere, and `"**Term**"` where its meaning follows. */
function definition(open: string, close: string, after: string): Rule {
  return {
    match: String.raw`(${open}\\?["“])(\*\*)([^*]+)(\*\*)(\\?["”]${close})${after}`,
    name: 'meta.definition.msa',
    captures: {
      1: { name: 'punctuation.definition.term.begin.msa' },
      2: { name: 'punctuation.definition.bold.msa' },
      3: { name: 'entity.name.type.term.msa markup.bold.msa' },
      4: { name: 'punctuation.definition.bold.msa' },
      5: { name: 'punctuation.definition.term.end.msa' },
    },
  };
}

/** The rules for what an author writes in a text, by name. */
export const textRules: Readonly<Record<string, { readonly patterns: readonly Rule[] }>> = {
  text: { patterns: [{ include: '#line' }, { include: '#inline' }] },
  line: {
    patterns: [
      {
        match: String.raw`${LINE}([-*+]|\d{1,4}[.)]|\([A-Za-z]{1,5}\)|\(\d{1,3}\)|[a-z]\))(?=[ \t]+\S)`,
        captures: { 2: { name: 'keyword.operator.list.msa punctuation.definition.list.begin.markdown' } },
      },
      {
        match: String.raw`${LINE}(\|.*\|)(?=[ \t]*$)`,
        name: 'meta.table.msa',
        captures: {
          2: {
            patterns: [
              { match: String.raw`:?-{3,}:?|\|`, name: 'punctuation.separator.table.markdown' },
              { include: '#inline' },
            ],
          },
        },
      },
    ],
  },
  inline: {
    patterns: [
      { match: String.raw`\$\$(?=\()`, name: 'constant.character.escape.msa' },
      { match: '\\\\[\\\\`*_{}\\[\\]()#+.!|<>~-]', name: 'constant.character.escape.msa' },
      { include: '#reference' },
      definition(String.raw`\(`, String.raw`\)`, ''),
      definition('', '', String.raw`(?=[ \t]+(?:means?|has|have|shall|refers?|includes?)\b)`),
      emphasis(String.raw`\*\*`, 'bold'),
      emphasis('__', 'bold'),
      emphasis(String.raw`\*`, 'italic'),
      emphasis('_', 'italic'),
      {
        match: '(`+)([^`]+)(\\1)(?!`)',
        name: 'markup.inline.raw.msa',
        captures: { 1: { name: 'punctuation.definition.raw.msa' }, 3: { name: 'punctuation.definition.raw.msa' } },
      },
      {
        match: String.raw`(\[)([^\[\]]+)(\])(\()([^()\s]+)(\))`,
        name: 'meta.link.inline.msa',
        captures: {
          1: { name: 'punctuation.definition.link.title.begin.msa' },
          2: { name: 'string.other.link.title.msa', patterns: INLINE },
          3: { name: 'punctuation.definition.link.title.end.msa' },
          4: { name: 'punctuation.definition.metadata.msa' },
          5: { name: 'markup.underline.link.msa' },
          6: { name: 'punctuation.definition.metadata.msa' },
        },
      },
      {
        match: String.raw`(<)((?:https?://|mailto:)[^<>\s]+)(>)`,
        captures: {
          1: { name: 'punctuation.definition.link.begin.msa' },
          2: { name: 'markup.underline.link.msa' },
          3: { name: 'punctuation.definition.link.end.msa' },
        },
      },
    ],
  },
  reference: { patterns: [reference] },
};
