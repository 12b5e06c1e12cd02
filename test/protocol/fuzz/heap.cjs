// Loaded into the server's process before the server: tells how much memory is in use when it is asked.
process.on('message', () => {
  globalThis.gc?.();
  process.send?.(process.memoryUsage().heapUsed);
});
