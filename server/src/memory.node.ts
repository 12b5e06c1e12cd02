import { setFlagsFromString } from 'node:v8';

// Each key leaves a copy of the text behind. Left to itself, V8 lets the heap grow to several times what is in use before it
// collects them; a language server stands beside many others, so that it is told to collect at this much more.
setFlagsFromString('--heap-growing-percent=60');
