import { Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useWords } from '../i18n/words.ts';
import { ShortcutHint } from '../ui/ShortcutHint.tsx';
import { useActiveShortcuts, useShortcut } from '../ui/shortcuts.ts';
import { words } from './words.ts';

/** The shortcuts that are in force on the page, under '?'. */
export function ShortcutSheet(): ReactNode {
  const t = useWords(words);
  const [isOpen, setOpen] = useState(false);
  const active = useActiveShortcuts((state) => state.active);
  useShortcut({ keys: '?' }, () => setOpen(true));
  return (
    <Modal
      open={isOpen}
      title={t('shortcuts')}
      footer={null}
      width={520}
      destroyOnHidden
      mask={{ closable: true }}
      onCancel={() => setOpen(false)}
    >
      <dl className="shortcut-sheet">
        {active.map((shortcut) => (
          <div key={`${shortcut.keys} ${shortcut.label}`}>
            <dt>{shortcut.label}</dt>
            <dd>
              <ShortcutHint keys={shortcut.keys} />
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
