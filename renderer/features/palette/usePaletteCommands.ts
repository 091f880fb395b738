import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { Settings } from '../../../shared/contract/session.ts';
import { useUndo } from '../../app/useUndo.ts';
import { useWords } from '../../i18n/words.ts';
import { useJob, useWrite } from '../../store/remote.ts';
import { words } from './words.ts';

interface PaletteCommand {
  readonly id: string;
  readonly name: string;
  readonly keys?: string;
  readonly run: () => void;
}

/** What can be done from anywhere. */
export function usePaletteCommands(): readonly PaletteCommand[] {
  const t = useWords(words);
  const [, go] = useLocation();
  const { undo, redo } = useUndo();
  const { run: save } = useWrite('session', 'saveSettings');
  const { run: loadDemonstration } = useJob('demonstration', 'load');
  return useMemo(() => {
    const set = (settings: Partial<Settings>) => () => void save(settings);
    return [
      { id: 'newNeed', name: t('newNeed'), run: () => go('/need/new') },
      { id: 'newAchievement', name: t('newAchievement'), run: () => go('/achievement/new') },
      { id: 'newScenario', name: t('newScenario'), run: () => go('/scenario/new') },
      { id: 'newOrganisation', name: t('newOrganisation'), run: () => go('/organisation/new') },
      { id: 'newPerson', name: t('newPerson'), run: () => go('/person/new') },
      { id: 'disclosures', name: t('disclosures'), run: () => go('/registers/disclosures') },
      { id: 'undo', name: t('undo'), keys: 'mod+z', run: () => void undo() },
      { id: 'redo', name: t('redo'), keys: 'mod+shift+z', run: () => void redo() },
      { id: 'themeLight', name: t('themeLight'), run: set({ theme: 'light' }) },
      { id: 'themeDark', name: t('themeDark'), run: set({ theme: 'dark' }) },
      { id: 'themeSystem', name: t('themeSystem'), run: set({ theme: 'system' }) },
      { id: 'languageZh', name: t('languageZh'), run: set({ language: 'zh-CN' }) },
      { id: 'languageEn', name: t('languageEn'), run: set({ language: 'en' }) },
      { id: 'loadDemo', name: t('loadDemo'), run: () => void loadDemonstration({}) },
    ];
  }, [t, go, undo, redo, save, loadDemonstration]);
}
