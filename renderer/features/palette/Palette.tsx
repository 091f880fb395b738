import { Modal } from 'antd';
import { lazy, type ReactNode, Suspense } from 'react';
import { useWords } from '../../i18n/words.ts';
import { closePalette, openPalette, usePalette } from '../../store/palette.ts';
import { useShortcut } from '../../ui/shortcuts.ts';
import { words } from './words.ts';
import './palette.css';

const PaletteBox = lazy(async () => ({ default: (await import('./PaletteBox.tsx')).PaletteBox }));

/** The palette: one box for pages, commands and every record, under Ctrl/Cmd+K or '/'. */
export function Palette(): ReactNode {
  const t = useWords(words);
  const isOpen = usePalette((state) => state.isOpen);
  useShortcut({ keys: 'mod+k', label: t('title'), where: 'everywhere' }, openPalette);
  useShortcut({ keys: '/' }, openPalette);
  return (
    <Modal
      open={isOpen}
      onCancel={closePalette}
      footer={null}
      closable={false}
      width={640}
      className="palette"
      destroyOnHidden
      mask={{ closable: true }}
      transitionName=""
      maskTransitionName=""
      title={t('title')}
    >
      <Suspense>
        <PaletteBox />
      </Suspense>
    </Modal>
  );
}
