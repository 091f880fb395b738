import { codeLabel } from '../../../shared/codes/index.ts';
import type { ThreadCard } from '../../../shared/contract/threads.ts';
import type { ThreadStage } from '../../../shared/domain/thread.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { announceDone } from '../../store/notices.ts';
import { useWrite } from '../../store/remote.ts';
import { words } from './words.ts';

type Movable = Pick<ThreadCard, 'id' | 'stage' | 'status'>;

/** Moves a thread to another stage today; does nothing where it stands there already. */
export function useMove(): (card: Movable, to: ThreadStage) => Promise<void> {
  const t = useWords(words);
  const language = useLanguage();
  const moving = useWrite('threads', 'move');
  return async (card, to) => {
    if (card.stage === to) return;
    const moved = await moving.run({ id: card.id, from: card.stage, to });
    if (moved !== undefined) announceDone(t('move.done', { stage: codeLabel('threadStage', to, language) }));
  };
}
