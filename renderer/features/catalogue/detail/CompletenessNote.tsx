import { Button, Progress } from 'antd';
import type { ReactNode } from 'react';
import type { RecordDetail } from '../../../../shared/contract/records.ts';
import { completeness, fieldsOf } from '../../../../shared/domain/fields/catalogues.ts';
import { useLanguage, useWords } from '../../../i18n/words.ts';
import { share } from '../../../ui/format.ts';
import { words } from './words.ts';

interface CompletenessNoteProps {
  readonly detail: RecordDetail;
  /** Goes to the field of this name. */
  readonly onGoTo: (name: string) => void;
}

const MISSING_SHOWN = 6;

/** How much of what matters is known, and what is still missing, each a way to the field. */
export function CompletenessNote({ detail, onGoTo }: CompletenessNoteProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const known = completeness(detail.kind, detail.values);
  const missing = fieldsOf(detail.kind).filter(([name, field]) => {
    const value = detail.values[name];
    const isEmpty = value === null || value === undefined || value === '';
    return field.counted === true && (isEmpty || (Array.isArray(value) && value.length === 0));
  });
  return (
    <div className="completeness">
      <Progress
        percent={Math.round(known * 100)}
        size="small"
        status="normal"
        showInfo={false}
        aria-label={t('completeness', { share: share(known) })}
      />
      <span>{missing.length === 0 ? t('allKnown') : t('completeness', { share: share(known) })}</span>
      {missing.length > 0 && (
        <span className="missing">
          {t('missing')}
          {missing.slice(0, MISSING_SHOWN).map(([name, field]) => (
            <Button key={name} type="link" onClick={() => onGoTo(name)}>
              {field.label[language]}
            </Button>
          ))}
          {missing.length > MISSING_SHOWN && `+${missing.length - MISSING_SHOWN}`}
        </span>
      )}
    </div>
  );
}
