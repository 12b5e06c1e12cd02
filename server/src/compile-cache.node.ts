import * as nodeModule from 'node:module';

// Node 22 keeps the code that it has compiled for the next start, which this asks for; older ones know nothing of it. It
// stands in a module of its own, to be run before the others are loaded.
const { enableCompileCache } = nodeModule as { readonly enableCompileCache?: () => unknown };
enableCompileCache?.();
