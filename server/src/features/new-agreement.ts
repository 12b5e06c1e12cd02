import { methods, type NewAgreementRequest } from '../protocol';
import type { Feature } from './feature';

/** The text of a complete draft, for an agreement that does not exist yet. */
export const newAgreement: Feature = {
  register(connection, context) {
    connection.onRequest(methods.newAgreement, async (request: NewAgreementRequest): Promise<string> => {
      let text = '';
      await context.attempt('Drafting a new agreement', async () => {
        text = (await import('../agreement/new-agreement')).newAgreement(request);
      });
      return text;
    });
  },
};
