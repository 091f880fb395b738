import { registerHooks } from 'node:module';

// Loaded before out/main.js (`node --import`): the import of 'electron' finds the stand-in beside this file.

const standIn = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: standIn, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
});
