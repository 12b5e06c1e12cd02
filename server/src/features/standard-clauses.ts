import { type DocumentRequest, methods, type StandardClause } from '../protocol';
import type { Feature } from './feature';

/** What may be inserted as a whole: the parts of an agreement, each with the place where it may stand. */
export const standardClauses: Feature = {
  register(connection, context) {
    connection.onRequest(
      methods.standardClauses,
      context.answering<DocumentRequest, readonly StandardClause[]>([], async (_request, { document, analysis }) => {
        const { standardClausesFor } = await import('./standard-clauses/standard-clauses-for');
        return standardClausesFor(document, analysis);
      }),
    );
  },
};
