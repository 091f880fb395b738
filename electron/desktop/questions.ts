import type { BrowserWindow, Dialog } from 'electron';
import type { Language } from './language.ts';

const words = {
  zh: {
    outside: '用浏览器或邮件程序打开这个地址？',
    open: '打开',
    cancel: '取消',
    givenUpTitle: '页面反复出错',
    givenUp: '引线的页面在一分钟内多次中断，已停止重新载入。已保存的内容都在。请退出后重新打开。',
  },
  en: {
    outside: 'Open this address in the browser or mail program?',
    open: 'Open',
    cancel: 'Cancel',
    givenUpTitle: 'The page keeps failing',
    givenUp:
      'The page ended several times within a minute and is not loaded again. Everything saved is kept. Quit and open the program again.',
  },
} as const;

/** Shows a whole address before it leaves the program. Closing the question is a no. */
export async function askOutside(
  dialog: Pick<Dialog, 'showMessageBox'>,
  window: BrowserWindow,
  language: Language,
  address: string,
): Promise<boolean> {
  const { outside, open, cancel } = words[language];
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: outside,
    detail: address,
    buttons: [open, cancel],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}

/** Says that the page is not loaded again. */
export function tellGivenUp(dialog: Pick<Dialog, 'showErrorBox'>, language: Language): void {
  const { givenUpTitle, givenUp } = words[language];
  dialog.showErrorBox(givenUpTitle, givenUp);
}
