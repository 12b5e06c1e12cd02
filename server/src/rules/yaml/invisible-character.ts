import type { Rule } from '../rule';

/** What readers cannot see. */
export const invisibleCharacter: Rule = {
  id: 'invisible-character',
  severity: 'warning',
  certain: true,
  summary:
    'A character that readers cannot see or take for another: soft hyphens, spaces of no width, ligatures, marks that turn the direction of writing.',
  why: 'Such characters come with text that is pasted from a PDF or a web page. A search does not find the word, a defined term does not match, and a mark of direction can make a line read otherwise than it is. Unicode Technical Report 36 describes the risks.',
  bad: `background: The Provider\u200b manages networks.
`,
  good: `background: The Provider manages networks.
`,
};
