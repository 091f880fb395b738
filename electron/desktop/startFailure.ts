import { CoreStartError } from '../core/startError.ts';
import type { Language } from './language.ts';

const reasons: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  FOLDER_IN_USE: {
    zh: '数据文件夹正被另一个引线使用。请先关闭它，再重新打开。',
    en: 'The data folder is in use by another Yinxian. Close that one first, then open this again.',
  },
  NEWER_FILE: {
    zh: '数据由更新版本的引线保存，本版本不能打开。请安装新版本；数据没有被改动。',
    en: 'The catalogue was saved by a newer Yinxian, which this version cannot open. Install the newer version; nothing was changed.',
  },
  MIGRATION_FAILED: {
    zh: '数据升级没有完成，已恢复原状。升级前的备份在数据文件夹的 backups 里。',
    en: 'The catalogue could not be brought to this version and was left as it was. The backup made before lies in the data folder under backups.',
  },
  CATALOGUE_DAMAGED: {
    zh: '数据文件已损坏，没有被改动。请从数据文件夹的 backups 里取最近的备份恢复。',
    en: 'The catalogue file is damaged and was not touched. Restore the newest backup from the data folder under backups.',
  },
};

const otherwise: Readonly<Record<Language, string>> = {
  zh: '引线无法启动。',
  en: 'Yinxian could not start.',
};

export interface StartFailureWords {
  readonly title: string;
  /** What happened and what to do, then the program's own words for whoever helps. */
  readonly text: string;
}

/** What a person is told when the catalogue could not be opened. */
export function startFailureWords(error: unknown, language: Language, dataFolder: string): StartFailureWords {
  const code = error instanceof CoreStartError ? error.code : 'START_FAILED';
  const reason = (reasons[code] ?? otherwise)[language];
  const details = error instanceof Error ? error.message : String(error);
  return {
    title: language === 'zh' ? '引线无法启动' : 'Yinxian cannot start',
    text: [reason, dataFolder, `${code}: ${details}`].join('\n\n'),
  };
}
