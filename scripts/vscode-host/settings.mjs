import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Keeps everything off the screen, and out of the log, that is not the extension's. */
const quiet = {
  'chat.disableAIFeatures': true,
  'chat.agentHost.enabled': false,
  'chat.commandCenter.enabled': false,
  'editor.minimap.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * Writes the person's settings of a served VS Code, unless there are some: what a person has set stays.
 *
 * @param {string} data the server's data folder
 * @param {Readonly<Record<string, unknown>>} [more] settings of this run
 */
export function writeSettings(data, more = {}) {
  const folder = join(data, 'data', 'User');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'settings.json');
  if (existsSync(file)) return;
  writeFileSync(file, JSON.stringify({ ...quiet, ...more }, null, 2));
}
