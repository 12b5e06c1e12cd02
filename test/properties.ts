import fc from 'fast-check';

/** In CI the properties are tried with the same values each time, so that a change is judged by nothing but itself. */
if (process.env.CI) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_261_123 });
