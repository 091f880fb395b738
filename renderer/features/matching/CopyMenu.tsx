import { CopyOutlined, DownOutlined } from '@ant-design/icons';
import { Button, Dropdown, Input, Modal, Space } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words.ts';
import { ShortcutHint } from '../../ui/ShortcutHint.tsx';
import type { LetterForm } from './pairText.ts';
import { words } from './words.ts';

interface CopyMenuProps {
  readonly busy: boolean;
  /** Text that could not be put on the clipboard, to be copied by hand. */
  readonly leftOver: string | null;
  onCopy(form: LetterForm): void;
  onClose(): void;
}

/** The pair as text for a chat: named with one key, anonymous from the menu. */
export function CopyMenu({ busy, leftOver, onCopy, onClose }: CopyMenuProps): ReactNode {
  const t = useWords(words);
  return (
    <>
      <Space.Compact>
        <Button loading={busy} icon={<CopyOutlined />} onClick={() => onCopy('named')}>
          {t('copy.button')} <ShortcutHint keys="c" />
        </Button>
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              { key: 'named', label: t('copy.named') },
              { key: 'anonymous', label: t('copy.anonymous') },
            ],
            onClick: ({ key }) => onCopy(key === 'anonymous' ? 'anonymous' : 'named'),
          }}
        >
          <Button icon={<DownOutlined />} aria-label={t('copy.forms')} />
        </Dropdown>
      </Space.Compact>
      <Modal open={leftOver !== null} title={t('copy.button')} footer={null} onCancel={onClose}>
        <p>{t('copy.failed')}</p>
        <Input.TextArea readOnly lang="zh" rows={14} value={leftOver ?? ''} aria-label={t('copy.button')} />
      </Modal>
    </>
  );
}
