// The timeline as a file, in any format.
import { Anchor, Modal } from '@mantine/core';
import type { Video } from '~/api/types';
import classes from '~/exchange/Exchange.module.css';
import { FORMS } from '~/exchange/forms';

export function GiveOutModal({ video, onClose }: { video: Video; onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title="Save the timeline as a file">
      <ul className={classes.forms}>
        {FORMS.filter(({ isWritten }) => isWritten).map(({ form, name, says }) => (
          <li key={form}>
            <Anchor href={`/api/videos/${video.id}/timeline/?form=${form}`} download>
              {name}
            </Anchor>
            <span>{says}</span>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
