import { useCallback } from 'react';
import { client } from '../client.ts';
import { wordLabel } from '../i18n/labels.ts';
import { useLanguage, useWords } from '../i18n/words.ts';
import { announceDone, announceFailure } from '../store/notices.ts';
import { useShortcut } from '../ui/shortcuts.ts';
import { words } from './words.ts';

const NAMES_SHOWN = 5;

/** Turns the last step of work back, or a step turned back forward again, and says what came of it. */
export function useUndo(): { undo(): Promise<void>; redo(): Promise<void> } {
  const t = useWords(words);
  const language = useLanguage();
  const undo = useCallback(async () => {
    try {
      const { label, kept } = await client.history.undo({});
      const said = { label: wordLabel(label, language) };
      const names = [...new Set(kept.map((one) => one.name))].slice(0, NAMES_SHOWN).join(' · ');
      announceDone(
        kept.length === 0 ? t('undone', said) : t('undoneKept', { ...said, count: kept.length, names }),
        'none',
      );
    } catch (error) {
      announceFailure(error);
    }
  }, [t, language]);
  const redo = useCallback(async () => {
    try {
      const { label } = await client.history.redo({});
      announceDone(t('redone', { label: wordLabel(label, language) }), 'none');
    } catch (error) {
      announceFailure(error);
    }
  }, [t, language]);
  return { undo, redo };
}

/** Ctrl/Cmd+Z, Ctrl/Cmd+Shift+Z and Ctrl+Y, outside of inputs, which have an undo of their own. */
export function useUndoKeys(): void {
  const t = useWords(words);
  const { undo, redo } = useUndo();
  useShortcut({ keys: 'mod+z', label: t('undo') }, () => void undo());
  useShortcut({ keys: 'mod+shift+z', label: t('redo') }, () => void redo());
  useShortcut({ keys: 'mod+y' }, () => void redo());
}
