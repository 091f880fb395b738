import type { ReactNode } from 'react';
import type { RecordDetail } from '../../../../shared/contract/records.ts';
import { needFields } from '../../../../shared/domain/fields/need.ts';
import { useWords } from '../../../i18n/words.ts';
import { FieldEditor } from './FieldEditor.tsx';
import type { SaveField } from './FieldSection.tsx';
import { words } from './words.ts';

/** What the firm said, beside what is made of it for the technical side. */
export function NeedTexts({ detail, save }: { detail: RecordDetail; save: SaveField }): ReactNode {
  const t = useWords(words);
  return (
    <div className="need-texts">
      {(['originalWords', 'refinedText'] as const).map((name) => (
        <div key={name}>
          <FieldEditor
            name={name}
            field={needFields[name]}
            stored={detail.values[name] ?? null}
            save={(value) => save(name, value)}
          />
          <p className="quiet">{t(name === 'originalWords' ? 'originalHint' : 'refinedHint')}</p>
        </div>
      ))}
    </div>
  );
}
