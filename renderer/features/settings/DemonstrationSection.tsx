import { Button, Progress } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useJob, useRead } from '../../store/remote.ts';
import { number } from '../../ui/format.ts';
import { Section } from './Section.tsx';
import { words } from './words.ts';

/** The demonstration catalogue: loaded and removed with one click each. */
export function DemonstrationSection(): ReactNode {
  const t = useWords(words);
  const counts = useRead('records', 'counts', {}).data?.counts;
  const load = useJob('demonstration', 'load', { done: t('demonstrationLoaded') });
  const remove = useJob('demonstration', 'remove', { done: t('demonstrationRemoved') });
  const held = Object.values(counts ?? {}).reduce((sum, count) => sum + count.demonstration, 0);
  const busy = load.busy ? load : remove.busy ? remove : null;
  return (
    <Section title={t('demonstration')} hint={t('demonstrationHint')}>
      <div className="settings-bar">
        <span>{held > 0 ? t('demonstrationCount', { count: number(held) }) : t('demonstrationNone')}</span>
        {busy !== null && <Progress percent={Math.round((busy.progress?.fraction ?? 0) * 100)} />}
        {busy === null && held === 0 && (
          <Button onClick={() => void load.run({})}>{t('demonstrationLoad')}</Button>
        )}
        {busy === null && held > 0 && (
          <Button danger onClick={() => void remove.run({})}>
            {t('demonstrationRemove')}
          </Button>
        )}
      </div>
    </Section>
  );
}
