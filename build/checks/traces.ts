import type { Source } from './sources.ts';

/** What must not stand in the project: paths of one machine, download addresses of packages. */
const patterns: readonly { pattern: RegExp; says: string }[] = [
  { pattern: /(?<![\w.])\/(?:home|Users|root|work)\/[\w.-]+\//, says: 'a path of one machine' },
  { pattern: /https?:\/\/[\w.-]*registry[\w.-]*\//, says: 'an address packages are downloaded from' },
  { pattern: /"resolved":/, says: 'an address packages are downloaded from' },
];

export function traceProblems(files: readonly Source[]): string[] {
  return files.flatMap(({ file, text }) =>
    file === 'build/checks/traces.ts'
      ? []
      : patterns
          .filter(({ pattern }) => pattern.test(text))
          .map(({ pattern, says }) => `${file} holds ${says}: ${pattern.exec(text)?.[0]}`),
  );
}
