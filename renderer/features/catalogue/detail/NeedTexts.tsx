import type { ReactNode } from 'react';
import type { RecordDetail } from '../../../../shared/contract/records.ts';
import { needFields } from '../../../../shared/domain/fields/need.ts';
import { useLanguage, useWords } from '../../../i18n/words.ts';
import { Data } from '../../../ui/Data.tsx';
import { FieldEditor } from './FieldEditor.tsx';
import type { SaveField } from './FieldSection.tsx';
import { words } from './words.ts';

/** What the firm said, beside what is made of it for the technical side. */
export function NeedTexts({ detail, save }: { detail: RecordDetail; save: SaveField }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  return (
    <div className="need-texts">
      {(['originalWords', 'refinedText'] as const).map((name) => (
        <div key={name}>
          {name === 'originalWords' && isSaid(detail.values[name]) ? (
            <>
              <div className="field-label">{needFields[name].label[language]}</div>
              <p className="need-said">
                <Data>{detail.values[name]}</Data>
              </p>
            </>
          ) : (
            <FieldEditor
              name={name}
              field={needFields[name]}
              stored={detail.values[name] ?? null}
              save={(value) => save(name, value)}
            />
          )}
          <p className="quiet">{t(name === 'originalWords' ? 'originalHint' : 'refinedHint')}</p>
        </div>
      ))}
    </div>
  );
}

/** Words that were said stand as they are; only a blank can still be filled in. */
function isSaid(words: unknown): words is string {
  return typeof words === 'string' && words.trim() !== '';
}
