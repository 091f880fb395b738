import type { Source } from './sources.ts';

const MOST_LINES = 400;

interface Rule {
  readonly pattern: RegExp;
  readonly says: string;
  /** Files that may, because the rule exists to keep it in one place. */
  readonly except?: RegExp;
}

/** What no source file may hold (reliability.md §1.5). */
const rules: readonly Rule[] = [
  {
    pattern: /dangerouslySetInnerHTML|\.innerHTML\s*=|\.outerHTML\s*=|insertAdjacentHTML/,
    says: 'makes HTML from data',
  },
  { pattern: /\beval\(|new Function\(/, says: 'runs text as code' },
  {
    pattern: /executeJavaScript|<webview|webSecurity:\s*false|nodeIntegration:\s*true/,
    says: 'opens the window’s sandbox',
  },
  { pattern: /@ts-ignore|@ts-nocheck|\bas any\b|: any\b/, says: 'escapes the type checker' },
  {
    pattern: /shell\.openExternal\(/,
    says: 'opens outside addresses',
    except: /^electron\/(outside|main|window|navigation)/,
  },
  {
    pattern: /ipcMain\.(handle|on)\(/,
    says: 'registers a channel outside the one place',
    except: /^electron\/ipc\//,
  },
  { pattern: /\b(it|test|describe)\.(only|todo)\b/, says: 'narrows or skips the tests' },
];

/** Files that grew too long or hold what none may; one line each. */
export function ruleProblems(files: readonly Source[]): string[] {
  return files.flatMap(({ file, text }) => {
    const lines = text.split('\n').length;
    const long =
      lines > MOST_LINES
        ? [`${file} has ${lines} lines (at most ${MOST_LINES}): it wants a second name`]
        : [];
    // This file names what it forbids.
    if (file === 'build/checks/rules.ts') return long;
    const broken = rules
      .filter((rule) => rule.pattern.test(text) && !rule.except?.test(file))
      .map((rule) => `${file} ${rule.says} (${rule.pattern.exec(text)?.[0]})`);
    return [...long, ...broken];
  });
}
