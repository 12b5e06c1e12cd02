import { describe, expect, it } from 'vitest';
import { CancellationTokenSource, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { analyse } from '../../server/src/analysis';
import { createDocuments } from '../../server/src/documents';
import { answering } from '../../server/src/features/answering';
import type { Answer } from '../../server/src/features/feature';
import { createOrder, type Pace } from '../../server/src/features/order';

const URI = 'file:///agreement.msa.yaml';

/** A server that notes what it works on. */
function server() {
  const documents = createDocuments(async () => analyse);
  documents.open(URI, 1, 'msa: 1\n');
  const order = createOrder();
  const worked: string[] = [];
  const logged: string[] = [];
  const ask = (name: string, pace: Pace, answer?: Answer<{ readonly uri: string }, string>) => {
    const source = new CancellationTokenSource();
    const work: Answer<{ readonly uri: string }, string> = (params, asked) => {
      worked.push(name);
      return answer ? answer(params, asked) : name;
    };
    const log = (message: string) => void logged.push(message);
    const handler = answering({ documents, order, log }, 'nothing', work, pace);
    return { answered: handler({ uri: URI }, source.token), cancel: () => source.cancel() };
  };
  return { ask, worked, logged };
}

describe('requests', () => {
  it('that somebody waits for are answered before those about the whole text, whichever came first', async () => {
    const { ask, worked } = server();
    const asked = [ask('symbols', 'in turn'), ask('folds', 'in turn'), ask('completion', 'at once')];
    expect(await Promise.all(asked.map(({ answered }) => answered))).toEqual(['symbols', 'folds', 'completion']);
    expect(worked).toEqual(['completion', 'symbols', 'folds']);
  });

  it('that arrive between two about the whole text are answered between them', async () => {
    const { ask, worked } = server();
    const first = ask('symbols', 'in turn', () => {
      ask('hover', 'at once');
      return 'symbols';
    });
    const second = ask('folds', 'in turn');
    await Promise.all([first.answered, second.answered]);
    expect(worked).toEqual(['symbols', 'hover', 'folds']);
  });

  it('that are cancelled do nothing, and keep nobody waiting', async () => {
    const { ask, worked } = server();
    const symbols = ask('symbols', 'in turn');
    const folds = ask('folds', 'in turn');
    const hover = ask('hover', 'at once');
    symbols.cancel();
    hover.cancel();
    for (const { answered } of [symbols, hover]) {
      const answer = await answered;
      expect(answer instanceof ResponseError && answer.code).toBe(LSPErrorCodes.RequestCancelled);
    }
    expect(await folds.answered).toBe('folds');
    expect(worked).toEqual(['folds']);
  });

  it.each(['at once', 'in turn'] as const)('that fail %s are logged, and keep nobody waiting', async (pace) => {
    const { ask, logged } = server();
    const failing = ask('failing', pace, () => {
      throw new ResponseError(ErrorCodes.InternalError, 'broken');
    });
    expect(await failing.answered).toBe('nothing');
    expect(await ask('folds', 'in turn').answered).toBe('folds');
    expect(await ask('hover', 'at once').answered).toBe('hover');
    expect(logged).toHaveLength(1);
  });

  it('about the whole text do not wait for one of them that waits for its client', async () => {
    const { ask } = server();
    ask('lenses', 'in turn', () => new Promise(() => {}));
    expect(await ask('folds', 'in turn').answered).toBe('folds');
  });
});
