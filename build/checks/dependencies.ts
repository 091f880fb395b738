import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../bundle.ts';

const allowedLicences =
  /^(MIT|ISC|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|0BSD|Unlicense|MPL-2\.0|OFL-1\.1|MIT OR Apache-2\.0|MIT AND Apache-2\.0|\(MIT OR [\w.-]+\))$/;

/** Direct dependencies without a line of reason in the README, without a fixed version or under another licence. */
export function dependencyProblems(): string[] {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
  const direct = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  return Object.entries(direct).flatMap(([name, version]) => {
    const problems: string[] = [];
    if (!/^\d/.test(version)) problems.push(`${name} has the version "${version}", expected an exact one`);
    if (!readme.includes(`| \`${name}\``)) problems.push(`${name} has no line of reason in the README`);
    const file = path.join(root, 'node_modules', name, 'package.json');
    if (existsSync(file)) {
      const { license } = JSON.parse(readFileSync(file, 'utf8')) as { license?: string };
      if (!allowedLicences.test(license ?? ''))
        problems.push(`${name} is under "${license}", which is not on the list`);
    }
    return problems;
  });
}
