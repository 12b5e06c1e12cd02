import type { ClientOffers } from '../protocol';

/** What the client says in its `initializationOptions` that it can do; what makes no sense in them is as if unsaid. */
export function offersFrom(options: unknown): Required<ClientOffers> {
  const { commands, tokenTypes, agreements } = (typeof options === 'object' ? (options ?? {}) : {}) as Partial<
    Record<keyof ClientOffers, unknown>
  >;
  return {
    commands: Array.isArray(commands) ? commands.filter((command) => typeof command === 'string') : [],
    tokenTypes: tokenTypes === true,
    agreements: agreements === true,
  };
}
