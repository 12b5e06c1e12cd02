import { describe, expect, it } from 'vitest';
import { newAgreement } from '../../server/src/agreement/new-agreement';
import { checklistOf } from '../../server/src/features/checklist/checklist-of';
import { MANDATORY_SECTIONS } from '../clauses/mandatory-sections';
import { editorWith } from './editor';

function checklist(text: string) {
  const { document, analysis } = editorWith(text);
  return checklistOf(document, analysis).sections;
}

describe('the checklist', () => {
  it('names the eight sections in the order of the format, whatever the order of the file', () => {
    expect(checklist('').map(({ key }) => key)).toEqual(MANDATORY_SECTIONS);
    expect(checklist('priorities:\n  urgent: none\nservices:\n  excluded: none\n').map(({ key }) => key)).toEqual(
      MANDATORY_SECTIONS,
    );
  });

  it('finds a new agreement complete', () => {
    const sections = checklist(newAgreement({ provider: 'A', client: 'B', language: 'en-GB' }));
    expect(sections.map(({ state }) => state)).toEqual(Array(8).fill('complete'));
    expect(sections.flatMap(({ missing }) => missing)).toEqual([]);
  });

  it('tells what a section lacks, at the section', () => {
    const services = checklist('msa: 1\nservices:\n  included:\n    - Help desk\n')[0];
    expect(services).toMatchObject({
      state: 'incomplete',
      position: { line: 1, character: 0 },
      missing: [{ path: 'services.excluded', position: { line: 1, character: 0 } }],
    });
    expect(services?.missing[0]?.message).toMatch(/^State .*\. .*\.$/u);
  });

  it('tells where a missing section would stand', () => {
    const missing = checklist('msa: 1\nservices:\n  excluded: none\npriorities:\n  urgent: none\n')[1];
    expect(missing).toMatchObject({ key: 'response-time', state: 'missing', position: { line: 3, character: 0 } });
    expect(missing?.missing).toMatchObject([{ path: 'response-time' }]);
  });
});
