import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { analyse } from '../../server/src/analysis';
import { createDocuments } from '../../server/src/documents';
import { recommended } from '../../server/src/rules/ruling';
import { contentHash } from '../../server/src/workspace/content-hash';
import { type FilesChange, longest } from '../../server/src/workspace/files';
import { readAhead } from '../../server/src/workspace/read-ahead';
import { createSurvey, type Visitor } from '../../server/src/workspace/survey';

/** Far more than any of these surveys takes. */
const PATIENCE = 20_000;

const uriOf = (name: string): string => `file:///${name}.msa.yaml`;

/** A workspace in memory, with someone who writes down what is shown. */
function workspace(given: Readonly<Record<string, string>>) {
  const texts = new Map(Object.entries(given).map(([name, text]) => [uriOf(name), text]));
  const documents = createDocuments(async () => analyse);
  const told: string[] = [];
  const reads: string[] = [];
  let hear: (change: FilesChange) => void = () => {};
  const survey = createSurvey({
    documents,
    rulings: { of: async () => recommended, onChange: () => {} },
    files: {
      list: async () => [...texts.keys()],
      read: async (uri) => {
        reads.push(uri);
        if (texts.get(uri) === 'unreadable') throw new Error('No way.');
        return texts.get(uri);
      },
      onChange: (listener) => {
        hear = listener;
      },
    },
    attempt: (_what, work) => work().catch((error) => void told.push(String(error))),
  });
  return { survey, documents, told, reads, texts, change: (change: FilesChange) => hear(change) };
}

function recorder(told: string[]): Visitor {
  const known = new Map<string, string>();
  const name = (uri: string): string => uri.slice('file:///'.length, -'.msa.yaml'.length);
  return {
    knows: (uri, hash) => known.get(uri) === hash,
    visit({ document, analysis }, hash) {
      known.set(document.uri, hash);
      told.push(`${name(document.uri)}: ${analysis.tree.root.entries.map(({ key }) => key.text).join(' ')}`);
    },
    opened(uri) {
      if (known.delete(uri)) told.push(`${name(uri)} opened`);
    },
    gone(uri) {
      known.delete(uri);
      told.push(`${name(uri)} gone`);
    },
  };
}

/** Empties `told` and tells what was in it. */
const taken = (told: string[]): string[] => told.splice(0);

describe('the survey', () => {
  it('reads nothing before someone is interested', async () => {
    const { survey, reads } = workspace({ a: 'msa: 1\n' });
    await survey.finished(PATIENCE);
    expect(reads).toEqual([]);
    expect(survey.listed.size).toBe(0);
  });

  it('shows every closed agreement, and not the open ones', async () => {
    const { survey, documents, told, reads } = workspace({ a: 'msa: 1\n', b: 'title: B\n', open: 'msa: 1\n' });
    documents.open(uriOf('open'), 1, 'status: draft\n');
    survey.join(recorder(told));
    await survey.finished(PATIENCE);
    expect(told).toEqual(['a: msa', 'b: title']);
    expect(reads).not.toContain(uriOf('open'));
    expect([...survey.listed]).toHaveLength(3);
  });

  it('shows again what has changed, and nothing else', async () => {
    const { survey, told, texts, change } = workspace({ a: 'msa: 1\n', b: 'title: B\n' });
    survey.join(recorder(told));
    await survey.finished(PATIENCE);
    taken(told);
    texts.set(uriOf('a'), 'status: final\n');
    change({ changed: [uriOf('a'), uriOf('b'), uriOf('unknown')], listAgain: false });
    await survey.finished(PATIENCE);
    expect(told).toEqual(['a: status']);
  });

  it('tells what came and went', async () => {
    const { survey, told, texts, change } = workspace({ a: 'msa: 1\n', b: 'title: B\n' });
    survey.join(recorder(told));
    await survey.finished(PATIENCE);
    taken(told);
    texts.delete(uriOf('a'));
    texts.set(uriOf('c'), 'term:\n');
    change({ changed: [], listAgain: true });
    await survey.finished(PATIENCE);
    expect(told).toEqual(['a gone', 'c: term']);
  });

  it('leaves a document to the editor while it is open, and returns to its file', async () => {
    const { survey, documents, told } = workspace({ a: 'msa: 1\n' });
    survey.join(recorder(told));
    await survey.finished(PATIENCE);
    documents.open(uriOf('a'), 1, 'title: unsaved\n');
    documents.change(uriOf('a'), 2, [{ text: 'title: still\n' }]);
    await survey.finished(PATIENCE);
    documents.close(uriOf('a'));
    await survey.finished(PATIENCE);
    expect(told).toEqual(['a: msa', 'a opened', 'a: msa']);
  });

  it('has nothing to say of a closed document that is no file of the workspace', async () => {
    const { survey, documents, told } = workspace({});
    survey.join(recorder(told));
    await survey.finished(PATIENCE);
    documents.open(uriOf('elsewhere'), 1, 'msa: 1\n');
    documents.close(uriOf('elsewhere'));
    await survey.finished(PATIENCE);
    expect(told).toEqual(['elsewhere gone']);
  });

  it('shows everything to whoever comes later, and nothing to whoever has left', async () => {
    const { survey, told, texts, change } = workspace({ a: 'msa: 1\n' });
    const first: string[] = [];
    const { leave } = survey.join(recorder(first));
    await survey.finished(PATIENCE);
    survey.join(recorder(told));
    await survey.finished(PATIENCE);
    expect(told).toEqual(['a: msa']);
    leave();
    texts.set(uriOf('a'), 'title: A\n');
    change({ changed: [uriOf('a')], listAgain: false });
    await survey.finished(PATIENCE);
    expect(first).toEqual(['a: msa']);
    expect(taken(told)).toEqual(['a: msa', 'a: title']);
  });

  it('goes on after a file that cannot be read, is too long, or breaks a visitor', async () => {
    const { survey, told } = workspace({ bad: 'unreadable', long: `# ${'x'.repeat(longest)}`, z: 'msa: 1\n' });
    const breaking = recorder([]);
    survey.join({
      ...breaking,
      visit() {
        throw new Error('broken visitor');
      },
    });
    await survey.finished(PATIENCE);
    expect(told).toEqual(['Error: broken visitor']);
    survey.join(recorder(taken(told) && told));
    await survey.finished(PATIENCE);
    expect(told).toEqual(expect.arrayContaining(['bad gone', 'long gone']));
  });

  describe('while the author types', () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    it('waits for a pause, unless someone is in a hurry', async () => {
      const { survey, documents, told } = workspace({ a: 'msa: 1\n' });
      documents.open(uriOf('typed'), 1, '');
      survey.join(recorder(told));
      for (let version = 2; version < 10; version++) {
        await vi.advanceTimersByTimeAsync(100);
        documents.change(uriOf('typed'), version, [{ text: `# ${version}\n` }]);
      }
      expect(told).toEqual([]);
      const finished = survey.finished(PATIENCE);
      await vi.advanceTimersByTimeAsync(500);
      await finished;
      expect(told).toEqual(['a: msa']);
    });
  });
});

describe('reading ahead', () => {
  it('keeps the order, and only a few files in the air', async () => {
    const uris = Array.from({ length: 50 }, (_, index) => String(index));
    let inAir = 0;
    let most = 0;
    const read = async (uri: string): Promise<string> => {
      most = Math.max(most, ++inAir);
      await new Promise((resolve) => setTimeout(resolve, Number(uri) % 3));
      inAir -= 1;
      return `text ${uri}`;
    };
    const order: (string | undefined)[] = [];
    for await (const { text } of readAhead(uris, read)) order.push(text);
    expect(order).toEqual(uris.map((uri) => `text ${uri}`));
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(9);
  });

  it('of nothing is nothing', async () => {
    const read = vi.fn();
    for await (const _ of readAhead([], read)) expect.unreachable();
    expect(read).not.toHaveBeenCalled();
  });
});

describe('the name of a content', () => {
  it('is the same for the same, and another for another', () => {
    const texts = [
      '',
      'a',
      'b',
      'ab',
      'ba',
      'msa: 1\n',
      'msa: 1\r\n',
      'msa: 2\n',
      ' msa: 1\n',
      '\u0000',
      '\u0000\u0000',
    ];
    expect(new Set(texts.map(contentHash)).size).toBe(texts.length);
    for (const text of texts) expect(contentHash(`${text}`)).toBe(contentHash(text));
  });
});
