/** Ends what was started here, whatever way this process ends. */

/**
 * @param {() => void} end called once: on exit, on Ctrl-C, or when the returned function is called
 * @returns {() => void}
 */
export function endWithProcess(end) {
  let ended = false;
  const once = () => {
    if (ended) return;
    ended = true;
    process.off('exit', once);
    for (const signal of signals) process.off(signal, interrupted);
    end();
  };
  const interrupted = () => {
    once();
    process.exit(130);
  };
  process.on('exit', once);
  for (const signal of signals) process.on(signal, interrupted);
  return once;
}

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
