import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Filter } from '../../../../shared/contract/common.ts';
import type { RecordKind } from '../../../../shared/domain/fields/field.ts';
import { useWords } from '../../../i18n/words.ts';
import { useJob } from '../../../store/remote.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { everything } from '../listStore.ts';
import { words } from '../words.ts';

interface EmptyListProps {
  readonly kind: RecordKind;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** What an empty list says, by why it is empty, with what to do next. */
export function EmptyList({ kind, filter, onFilter }: EmptyListProps): ReactNode {
  const t = useWords(words);
  const [, go] = useLocation();
  const demonstration = useJob('demonstration', 'load', { done: t('demonstrationLoaded') });
  if (filter.text !== '' || filter.conditions.length > 0)
    return (
      <EmptyState
        title={t('nothingFound', { kind: t(kind) })}
        hint={t('nothingFoundHint')}
        action={
          <Button onClick={() => onFilter({ ...everything, from: filter.from })}>{t('clearFilters')}</Button>
        }
      />
    );
  if (filter.from === 'bin') return <EmptyState title={t('binEmpty')} hint={t('binEmptyHint')} />;
  return (
    <EmptyState
      title={t(`none_${kind}`)}
      hint={t('noneHint')}
      action={
        <div className="empty-buttons">
          <Button type="primary" onClick={() => go('/import')}>
            {t('import')}
          </Button>
          <Button onClick={() => go(`/${kind}/new`)}>{t('create', { kind: t(kind) })}</Button>
          <Button loading={demonstration.busy} onClick={() => void demonstration.run({})}>
            {t('loadDemonstration')}
          </Button>
        </div>
      }
    />
  );
}
