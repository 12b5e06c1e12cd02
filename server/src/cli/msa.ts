import { run } from './run';
import { processShell } from './shell';

// Whoever reads the output may stop before its end: `msa render … | head`.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    throw error;
  });
}

// The process ends by itself when all is written; ending it at once would cut off what a pipe has not taken yet.
void run(process.argv.slice(2), processShell()).then((code) => {
  process.exitCode = code;
});
