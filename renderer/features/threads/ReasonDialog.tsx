import { Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';

interface ReasonDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly hint: string;
  readonly busy: boolean;
  onCancel(): void;
  /** @param reason null when none was given */
  onConfirm(reason: string | null): void;
}

/** Asks why before a fact is turned back. */
export function ReasonDialog({ open, title, hint, busy, onCancel, onConfirm }: ReasonDialogProps): ReactNode {
  const [reason, setReason] = useState('');
  return (
    <Modal
      open={open}
      title={title}
      confirmLoading={busy}
      destroyOnHidden
      afterClose={() => setReason('')}
      onCancel={onCancel}
      onOk={() => onConfirm(reason.trim() || null)}
    >
      <p>{hint}</p>
      <Input.TextArea
        autoFocus
        lang="zh"
        rows={3}
        maxLength={2000}
        aria-label={hint}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Modal>
  );
}
