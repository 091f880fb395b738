import { App as AntApp, ConfigProvider } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { type ReactNode, useEffect, useMemo } from 'react';
import type { Settings } from '../../shared/contract/session.ts';
import { setLanguage, useLanguage } from '../i18n/words.ts';
import { usePrinting } from '../store/printing.ts';
import { showInstantsIn } from '../ui/format.ts';
import { themeConfig, useDarkness } from './theme.ts';
import { words } from './words.ts';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

/**
 * Popups are put into an element of their own: over the body itself, dialogs would lock its scrolling by a style
 * without nonce, which the content security policy refuses. The page does not scroll as a whole.
 */
function popupContainer(): HTMLElement {
  return document.getElementById('popups') ?? document.body;
}

/** Language and theme of everything inside, as the settings say; before they are known, as the machine says. */
export function Look({ settings, children }: { settings: Settings | null; children: ReactNode }): ReactNode {
  const language = useLanguage();
  const isPrinting = usePrinting((state) => state.isPrinting);
  const onScreen = useDarkness(settings?.theme ?? 'system');
  const darkness = isPrinting ? 'light' : onScreen;
  const locale = settings?.language;
  const timeZone = settings?.timeZone;
  // Told while rendering: the pages below, drawn in the same pass, already show their instants in it.
  if (timeZone !== undefined) showInstantsIn(timeZone);
  useEffect(() => {
    if (locale !== undefined) setLanguage(locale);
  }, [locale]);
  useEffect(() => {
    document.documentElement.dataset.theme = darkness;
  }, [darkness]);
  useEffect(() => {
    dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
    document.title = words[language].windowTitle;
  }, [language]);
  const theme = useMemo(() => themeConfig(darkness, language), [darkness, language]);
  return (
    <ConfigProvider
      locale={language === 'zh' ? zh : en}
      componentSize="small"
      theme={theme}
      csp={{ nonce }}
      getPopupContainer={popupContainer}
      button={{ autoInsertSpace: false }}
      // A click beside a dialog must not throw away what was typed in it; Escape and the cross do.
      modal={{ mask: { closable: false } }}
    >
      <AntApp className="app-root">{children}</AntApp>
    </ConfigProvider>
  );
}
