import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Documents } from '../documents';
import type { AboutDocument, Answer, Handler } from './feature';
import type { Order, Pace } from './order';

/** Where failures are reported: the client's log. */
export type Log = (message: string) => void;

/** What all requests of one connection share. */
export interface Answering {
  readonly documents: Documents;
  readonly order: Order;
  readonly log: Log;
}

/**
 * Wraps `answer` as the handler of a request: it answers from the document's version at the request's arrival, when it is
 * its turn (other messages, a cancellation among them, pass before), looks at the token before and after, and answers
 * `empty` where the document is not open or `answer` fails.
 */
export function answering<P extends AboutDocument, R>(
  { documents, order, log }: Answering,
  empty: R,
  answer: Answer<P, R>,
  pace: Pace = 'at once',
): Handler<P, R> {
  return async (params, token) => {
    try {
      const document = documents.get(uriOf(params));
      if (document === undefined) return empty;
      return await order.inOrder(pace, token, async () => {
        if (token.isCancellationRequested) return cancelled();
        const analysis = await document.analysis();
        if (token.isCancellationRequested) return cancelled();
        const result = await answer(params, { document, analysis, token });
        return token.isCancellationRequested ? cancelled() : result;
      });
    } catch (error) {
      log(`A request could not be answered: ${describe(error)}`);
      return empty;
    }
  };
}

/** Runs `work`; a failure is logged and goes no further. */
export async function attempt(log: Log, what: string, work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log(`${what} failed: ${describe(error)}`);
  }
}

function uriOf(params: AboutDocument): string {
  return 'textDocument' in params ? params.textDocument.uri : params.uri;
}

function cancelled(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
