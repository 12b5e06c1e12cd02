import { describe, expect, it } from 'vitest';
import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import { offersFrom } from '../../server/src/features/client-offers';
import { createSettings, defaultSettings, type SettingValues, settingsFrom } from '../../server/src/features/settings';

/** A client that tells its settings when asked, and what it was asked. */
function clientWith(capabilities: ClientCapabilities) {
  const client = { chosen: undefined as unknown, asked: 0, registered: 0 };
  let change: (params: { settings: unknown }) => Promise<void> = async () => {};
  const connection = {
    workspace: {
      async getConfiguration() {
        client.asked++;
        if (client.chosen instanceof Error) throw client.chosen;
        return client.chosen;
      },
    },
    client: { register: async () => void client.registered++ },
    onDidChangeConfiguration: (handler: typeof change) => {
      change = handler;
    },
  } as unknown as Connection;
  const settings = createSettings(connection, capabilities);
  return { client, settings, changed: (sent: unknown = null) => change({ settings: sent }) };
}

const ASKED: ClientCapabilities = {
  workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
};

describe('settings', () => {
  it('are asked for once, and again when they have changed', async () => {
    const { client, settings, changed } = clientWith(ASKED);
    client.chosen = { inlayHints: { references: false } };
    expect((await settings.current()).inlayHints).toEqual({ ...defaultSettings.inlayHints, references: false });
    await settings.current();
    expect(client.asked).toBe(1);
    client.chosen = { codeLens: { preview: false } };
    await changed();
    expect(await settings.current()).toEqual({
      ...defaultSettings,
      codeLens: { ...defaultSettings.codeLens, preview: false },
    });
    expect(client.asked).toBe(2);
  });

  it('tell of a change that makes a difference, and of no other', async () => {
    const { client, settings, changed } = clientWith(ASKED);
    const told: SettingValues['codeLens'][] = [];
    settings.onChange('codeLens', (shown) => told.push(shown));
    await changed();
    expect(told).toEqual([]);
    await settings.current();
    await changed();
    expect(told).toEqual([]);
    client.chosen = { inlayHints: { references: false } };
    await changed();
    expect(told).toEqual([]);
    client.chosen = { codeLens: { references: false } };
    await changed();
    expect(told).toEqual([{ ...defaultSettings.codeLens, references: false }]);
  });

  it('are the defaults where the client cannot tell them', async () => {
    const { client, settings } = clientWith(ASKED);
    client.chosen = new Error('No.');
    expect(await settings.current()).toEqual(defaultSettings);
  });

  it('are taken as they are sent where the client cannot be asked', async () => {
    const { client, settings, changed } = clientWith({});
    expect(await settings.current()).toEqual(defaultSettings);
    await changed({ msa: { inlayHints: { clauseNumbers: false } } });
    expect((await settings.current()).inlayHints.clauseNumbers).toBe(false);
    expect(client.asked).toBe(0);
  });

  it('ask to be told of changes only where the client lets them', () => {
    const modern = clientWith(ASKED);
    modern.settings.start();
    expect(modern.client.registered).toBe(1);
    const plain = clientWith({});
    plain.settings.start();
    expect(plain.client.registered).toBe(0);
  });

  it.each([null, undefined, 7, 'yes', [], { inlayHints: 3 }, { codeLens: { preview: 'no' } }])(
    'that make no sense (%j) are the defaults',
    (answer) => {
      expect(settingsFrom(answer)).toEqual(defaultSettings);
    },
  );
});

describe('what a client offers', () => {
  it('is what its options say', () => {
    expect(offersFrom({ commands: ['a', 7, 'b'], tokenTypes: true, agreements: true })).toEqual({
      commands: ['a', 'b'],
      tokenTypes: true,
      agreements: true,
    });
  });

  it.each([undefined, null, 'a', 7, [], { commands: 'a', tokenTypes: 'yes' }])('is nothing for %j', (options) => {
    expect(offersFrom(options)).toEqual({ commands: [], tokenTypes: false, agreements: false });
  });
});
