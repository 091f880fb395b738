import type { FolderProblem } from '../../shared/contract/backup.ts';

/** Why a folder is not used. */
export const folderProblemWords: Readonly<
  Record<FolderProblem, { readonly zh: string; readonly en: string }>
> = {
  NOT_ABSOLUTE: {
    zh: '请写完整路径，例如 E:\\ 或 /media/usb',
    en: 'write the whole path, such as E:\\ or /media/usb',
  },
  NOT_THERE: {
    zh: '没有这个文件夹，U 盘是否插好？',
    en: 'there is no such folder; is the stick plugged in?',
  },
  NO_FOLDER: { zh: '这是文件，不是文件夹', en: 'this is a file, not a folder' },
  INSIDE_DATA: {
    zh: '它在数据文件夹里面，电脑坏了会一起丢失',
    en: 'it lies inside the data folder and would be lost with it',
  },
  NOT_WRITABLE: { zh: '不能写入，U 盘是否写保护？', en: 'nothing can be written; is the stick locked?' },
  NO_BACKUP: { zh: '里面没有本程序的备份', en: 'no backup of this program lies in it' },
  GONE: { zh: '写到一半时它不见了，没有留下半份备份', en: 'it went away half-way; no half copy was left' },
};
