// The queue's keys, opened by `?`.
import { Modal } from '@mantine/core';
import keys from '~/app/Keys.module.css';
import { QUEUE_KEYS } from '~/queue/keys';

export function QueueKeyTable({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Keys">
      <dl className={keys.list}>
        {QUEUE_KEYS.map(({ shown, says }) => (
          <div key={shown} className={keys.line}>
            <dt>{says}</dt>
            <dd>
              <kbd className={keys.key}>{shown}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
