import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Chosen } from '../workspace/find-ruling';
import { sameJson } from './same-json';

/** What the author has chosen under `msa`, as the server uses it. */
export interface SettingValues {
  readonly inlayHints: {
    readonly clauseNumbers: boolean;
    readonly allowedDowntime: boolean;
    readonly references: boolean;
  };
  readonly codeLens: {
    readonly references: boolean;
    readonly preview: boolean;
    readonly completeness: boolean;
  };
  /** The profile of rules, and the levels of single ones, as they are written: what they mean is the rules' own business. */
  readonly rules: Chosen;
  /** Findings of agreements that are not open. */
  readonly workspaceDiagnostics: boolean;
}

/** What holds where nothing is chosen; the manifest says the same. */
export const defaultSettings: SettingValues = {
  inlayHints: { clauseNumbers: true, allowedDowntime: true, references: true },
  codeLens: { references: true, preview: true, completeness: true },
  rules: { profile: '', rules: {} },
  workspaceDiagnostics: true,
};

/** The author's choices, asked of the client when first needed and again when they have changed. */
export interface Settings {
  /** Never rejects: what cannot be asked, or makes no sense, is the default. */
  current(): Promise<SettingValues>;
  /** Calls `listener` after a change of what the setting says, when `current` already tells it. */
  onChange<K extends keyof SettingValues>(name: K, listener: (value: SettingValues[K]) => void): void;
}

/** The name under which the manifest declares all settings. */
const SECTION = 'msa';

/**
 * The settings as `workspace/configuration` tells them, or, of a client that cannot be asked, as it sends them with
 * `workspace/didChangeConfiguration`. `start` asks to be told of changes, once the client is initialized.
 */
export function createSettings(connection: Connection, client: ClientCapabilities): Settings & { start(): void } {
  const asks = client.workspace?.configuration === true;
  const listeners: ((values: SettingValues, before: SettingValues) => void)[] = [];
  let sent: SettingValues = defaultSettings;
  let asked: Promise<SettingValues> | undefined;

  const ask = async (): Promise<SettingValues> => {
    if (!asks) return sent;
    try {
      return settingsFrom(await connection.workspace.getConfiguration(SECTION));
    } catch {
      return defaultSettings;
    }
  };
  const current = (): Promise<SettingValues> => {
    asked ??= ask();
    return asked;
  };

  connection.onDidChangeConfiguration(async ({ settings }: { readonly settings: unknown }) => {
    // Nobody has looked at them yet: whoever does will see the new ones.
    const before = asked && (await asked);
    if (!asks) sent = settingsFrom(field(settings, SECTION));
    asked = ask();
    const values = await asked;
    if (before !== undefined) for (const listener of listeners) listener(values, before);
  });

  return {
    current,
    onChange(name, listener) {
      listeners.push((values, before) => {
        if (!sameJson(values[name], before[name])) listener(values[name]);
      });
    },
    start() {
      if (client.workspace?.didChangeConfiguration?.dynamicRegistration !== true) return;
      connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION }).catch(() => {});
    },
  };
}

/** `answer` read as settings; of what is missing or makes no sense, the default. */
export function settingsFrom(answer: unknown): SettingValues {
  return {
    inlayHints: switches(field(answer, 'inlayHints'), defaultSettings.inlayHints),
    codeLens: switches(field(answer, 'codeLens'), defaultSettings.codeLens),
    rules: { profile: word(field(answer, 'profile')), rules: words(field(answer, 'rules')) },
    workspaceDiagnostics: field(answer, 'workspaceDiagnostics') !== false,
  };
}

function word(answer: unknown): string {
  return typeof answer === 'string' ? answer : '';
}

function words(answer: unknown): Readonly<Record<string, string>> {
  if (typeof answer !== 'object' || answer === null) return {};
  return Object.fromEntries(
    Object.entries(answer).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function switches<K extends string>(answer: unknown, defaults: Readonly<Record<K, boolean>>): Record<K, boolean> {
  const read = Object.entries<boolean>(defaults).map(([name, usual]) => {
    const chosen = field(answer, name);
    return [name, typeof chosen === 'boolean' ? chosen : usual];
  });
  return Object.fromEntries(read) as Record<K, boolean>;
}

function field(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null && Object.hasOwn(of, name)
    ? (of as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
