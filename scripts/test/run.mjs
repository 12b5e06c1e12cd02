import { spawn } from 'node:child_process';
import { root } from '../setup/paths.mjs';
import { endWithProcess } from '../vscode-host/children.mjs';

/**
 * Runs Node on a script of the project.
 *
 * @param {readonly string[]} args
 * @param {(line: string) => void} [hear] receives each line of output, which is then not shown
 * @returns {Promise<number>} the exit code
 */
export function runNode(args, hear) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...args], {
      cwd: root,
      stdio: ['ignore', hear ? 'pipe' : 'inherit', hear ? 'pipe' : 'inherit'],
    });
    const end = endWithProcess(() => child.kill());
    if (hear) {
      child.stdout?.on('data', linesTo(hear));
      child.stderr?.on('data', linesTo(hear));
    }
    child.on('error', reject);
    child.on('close', (code) => {
      end();
      resolve(code ?? 1);
    });
  });
}

function linesTo(/** @type {(line: string) => void} */ hear) {
  const decoder = new TextDecoder();
  let rest = '';
  return (/** @type {Buffer} */ data) => {
    const lines = (rest + decoder.decode(data, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    lines.forEach(hear);
  };
}
