import { Input, Modal, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useWrite } from '../../store/remote.ts';
import { words } from './words.ts';

/** An entry as it is being written; key null is a new one. */
export interface EntryDraft {
  readonly key: string | null;
  readonly names: readonly string[];
  readonly note: string;
}

const LEAST_NAMES = 2;
const LEAST_CHARACTERS = 2;
const MOST_NAMES = 40;

/** Writes an entry of the thesaurus: its names and, if wanted, a note. */
export function EntryDialog({ entry, onClose }: { entry: EntryDraft; onClose: () => void }): ReactNode {
  const t = useWords(words);
  const [names, setNames] = useState<readonly string[]>(entry.names);
  const [note, setNote] = useState(entry.note);
  const saving = useWrite('tuning', 'saveEntry', { done: t('entrySaved') });
  const usable = names.map((name) => name.trim()).filter((name) => name.length >= LEAST_CHARACTERS);
  async function save(): Promise<void> {
    const saved = await saving.run({ key: entry.key, names: [...usable], note: note.trim() || null });
    if (saved !== undefined) onClose();
  }
  return (
    <Modal
      open
      title={t(entry.key === null ? 'dialogAdd' : 'dialogEdit')}
      confirmLoading={saving.busy}
      okButtonProps={{ disabled: usable.length < LEAST_NAMES }}
      onCancel={onClose}
      onOk={() => void save()}
    >
      <div className="tuning-dialog">
        <label htmlFor="entry-names">{t('names')}</label>
        <Select
          id="entry-names"
          mode="tags"
          autoFocus
          open={false}
          suffixIcon={null}
          maxCount={MOST_NAMES}
          tokenSeparators={['、', '，', ',', '；', ';', '|', '\n']}
          value={[...names]}
          onChange={(next: string[]) => setNames(next)}
        />
        <p className="quiet">{t('namesHelp')}</p>
        <label htmlFor="entry-note">{t('noteLabel')}</label>
        <Input.TextArea
          id="entry-note"
          lang="zh"
          rows={2}
          maxLength={300}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
    </Modal>
  );
}
