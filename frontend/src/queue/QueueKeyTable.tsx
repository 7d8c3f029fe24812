// The queue's keys, opened by `?`.
import { Modal } from '@mantine/core';
import { QUEUE_KEYS } from '~/queue/keys';
import classes from '~/queue/QueueKeyTable.module.css';

export function QueueKeyTable({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Keys">
      <dl className={classes.list}>
        {QUEUE_KEYS.map(({ shown, says }) => (
          <div key={shown} className={classes.line}>
            <dt>{says}</dt>
            <dd>
              <kbd className={classes.key}>{shown}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
