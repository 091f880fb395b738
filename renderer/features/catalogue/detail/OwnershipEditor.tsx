import { type ReactNode, useState } from 'react';
import type { RecordDetail } from '../../../../shared/contract/records.ts';
import { client } from '../../../client.ts';
import { useWords } from '../../../i18n/words.ts';
import { ProfileSelect, ProfilesSelect } from '../people/ProfileSelect.tsx';
import { SaveNote } from './FieldEditor.tsx';
import type { SaveState } from './useFieldDraft.ts';
import { words } from './words.ts';

/** Who answers for the record, and who helps (协办). */
export function OwnershipEditor({ detail }: { detail: RecordDetail }): ReactNode {
  const t = useWords(words);
  const { kind, id } = detail;
  const [state, setState] = useState<SaveState>({ step: 'calm' });
  async function save(people: { ownerId?: string | null; helperIds?: string[] }): Promise<void> {
    setState({ step: 'saving' });
    try {
      await client.records.update({ kind, id, patch: {}, people });
      setState({ step: 'saved' });
    } catch (error) {
      setState({ step: 'failed', error });
    }
  }
  return (
    <div className="field-section">
      <div className="field-editor">
        <label className="field-label" htmlFor="field-owner">
          {t('owner')} <SaveNote state={state} />
        </label>
        <ProfileSelect
          id="field-owner"
          label={t('owner')}
          value={detail.ownerId}
          onChange={(ownerId) => void save({ ownerId })}
        />
      </div>
      <div className="field-editor">
        <label className="field-label" htmlFor="field-helpers">
          {t('helpers')}
        </label>
        <ProfilesSelect
          id="field-helpers"
          label={t('helpers')}
          value={detail.helperIds}
          onChange={(helperIds) => void save({ helperIds })}
        />
      </div>
    </div>
  );
}
