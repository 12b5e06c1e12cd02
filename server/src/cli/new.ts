import { newAgreement } from '../agreement/new-agreement';
import { kinds } from '../values/kinds';
import type { Parser } from '../values/reading';
import { type Asked, type Command, exit, Misuse } from './command';
import { deliver } from './output';

export const newDraft: Command = {
  name: 'new',
  usage: 'new [--provider NAME] [--client NAME] [OPTIONS]',
  summary: 'Write a complete draft of a new agreement.',
  details: `
  --provider NAME      The full name of the provider.
  --client NAME        The full name of the client.
  --language TAG       How dates and numbers print: en-GB (the default), en-US, de-DE …
  --currency CODE      GBP (the default), USD, EUR …
  --governing-law LAW  The law by which the agreement is read: "England and Wales".
  --effective DATE     When it begins: 2026-12-01; on the last signature without it.
  --output F, -o F     The file to write, which must not exist yet; standard output without it.

What is not given, and what only the parties know, is marked TBD in the draft.
`,
  options: {
    provider: { type: 'string' },
    client: { type: 'string' },
    language: { type: 'string' },
    currency: { type: 'string' },
    'governing-law': { type: 'string' },
    effective: { type: 'string' },
    output: { type: 'string', short: 'o' },
  },
  run: async (asked, shell) => {
    if (asked.operands.length > 0)
      throw new Misuse(`"${asked.operands[0]}" belongs to no option. See "msa new --help".`);
    const text = newAgreement({
      provider: asked.option('provider') ?? '',
      client: asked.option('client') ?? '',
      language: read(asked, 'language', kinds.language.parse),
      currency: read(asked, 'currency', kinds.currency.parse),
      governingLaw: asked.option('governing-law'),
      effective:
        asked.option('effective') === 'last signature' ? undefined : read(asked, 'effective', kinds.date.parse),
    });
    await deliver(text, asked.option('output'), shell, { fresh: true });
    return exit.fine;
  },
};

/** The value of an option, judged as its field in an agreement would be. */
function read<T>(asked: Asked, name: string, parse: Parser<T>): string | undefined {
  const given = asked.option(name)?.trim();
  if (given === undefined) return undefined;
  const parsed = parse(given, { currency: undefined });
  if (parsed.ok) return typeof parsed.value === 'string' ? parsed.value : given;
  throw new Misuse(`--${name}: ${parsed.message}`);
}
