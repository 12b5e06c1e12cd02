import './compile-cache.node';
import './memory.node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './server';

// Over IPC no stream ends when the client dies: its channel does.
process.on('disconnect', () => process.exit(1));

// `--stdio` and `--node-ipc` are read from the command line.
serve(createConnection(ProposedFeatures.all), async (folders) =>
  (await import('./workspace/folder-files.node')).folderFiles(folders),
);
