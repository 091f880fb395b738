import manifest from '../package.json' with { type: 'json' };

/** The version people see and reports name. */
export const productVersion: string = manifest.version;
