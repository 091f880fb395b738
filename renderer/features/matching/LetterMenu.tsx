import { CopyOutlined, DownOutlined, FileTextOutlined } from '@ant-design/icons';
import { Button, Dropdown, Space } from 'antd';
import type { ReactNode } from 'react';
import type { LetterForm, LetterReader } from '../../../shared/reporting/pairLetter.ts';
import { useWords } from '../../i18n/words.ts';
import { DocumentPreview } from '../../ui/document/DocumentPreview.tsx';
import { ShortcutHint } from '../../ui/ShortcutHint.tsx';
import { ChatDialog } from '../leaving/ChatDialog.tsx';
import type { Explanation } from './letter.ts';
import type { Letters } from './useLetters.ts';
import { words } from './words.ts';

const readers: readonly LetterReader[] = ['firm', 'professor'];
const forms: readonly LetterForm[] = ['named', 'anonymous'];

/** The pair on its way out: as chat text with one key, or as one page for Word and print. */
export function LetterMenu({ pair, letters }: { pair: Explanation; letters: Letters }): ReactNode {
  const t = useWords(words);
  return (
    <>
      <Choices
        label={t('copy.button')}
        keys="c"
        icon={<CopyOutlined />}
        busy={letters.busy}
        onChoose={(reader, form) => void letters.copy(pair, { reader, form })}
      />
      <Choices
        label={t('letter.button')}
        keys="w"
        icon={<FileTextOutlined />}
        busy={letters.busy}
        onChoose={(reader, form) => void letters.open(pair, { reader, form })}
      />
      <DocumentPreview model={letters.page} onClose={letters.close} />
      <ChatDialog chat={letters.chat} onClose={letters.close} />
    </>
  );
}

interface ChoicesProps {
  readonly label: string;
  readonly keys: string;
  readonly icon: ReactNode;
  readonly busy: boolean;
  onChoose(reader: LetterReader, form: LetterForm): void;
}

/** The usual letter at once, the other three from the menu. */
function Choices({ label, keys, icon, busy, onChoose }: ChoicesProps): ReactNode {
  const t = useWords(words);
  const choices = readers.flatMap((reader) =>
    forms.map((form) => ({ key: `${reader} ${form}`, reader, form })),
  );
  const groups = readers.map((reader) => ({
    key: reader,
    type: 'group' as const,
    label: t(`letter.to.${reader}`),
    children: choices
      .filter((choice) => choice.reader === reader)
      .map(({ key, form }) => ({ key, label: t(`copy.${form}`) })),
  }));
  return (
    <Space.Compact>
      <Button loading={busy} icon={icon} onClick={() => onChoose('firm', 'named')}>
        {label} <ShortcutHint keys={keys} />
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: groups,
          onClick: ({ key }) => {
            const choice = choices.find((one) => one.key === key);
            if (choice !== undefined) onChoose(choice.reader, choice.form);
          },
        }}
      >
        <Button icon={<DownOutlined />} aria-label={t('letter.forms', { what: label })} />
      </Dropdown>
    </Space.Compact>
  );
}
