import { comparing } from '../rule';

/** The drafted sentences are English, whatever the language of the agreement. */
export const languageEnglish = comparing({
  id: 'language-english',
  severity: 'information',
  summary: 'An agreement in another language than English.',
  why: 'Drafting in further languages is to come. Until then the drafted sentences are English; numbers, dates and amounts print as they are written in that language and region.',
  bad: `language: de-DE
`,
  good: `language: en-GB
`,
  reads: ['language'],
  check: ({ facts }) => {
    const { language } = facts;
    if (!language?.value || /^en(?:-|$)/iu.test(language.value)) return [];
    const message = `The text is drafted in English, with the numbers and dates of \`${language.value}\`. Your own wording is printed as you write it.`;
    return [{ span: language.place.node.span, path: 'language', message, fixes: [] }];
  },
});
