// The file could not be read: why, in one sentence, and the way on.
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useMe } from '~/account/status';
import type { Video } from '~/api/types';
import { Notice } from '~/app/Notice';
import { WarningIcon } from '~/theme/icons';

export function Unreadable({ video, sentence }: { video: Video; sentence: string }) {
  const me = useMe();
  return (
    <Notice
      title="This file could not be read"
      text={
        sentence || 'Try to export it again from the camera or phone, then upload it once more.'
      }
      picture={<WarningIcon size={40} />}
    >
      <Button component={Link} to={`/sessions/${video.player_session}`} variant="default">
        {me.can_coach ? 'Upload another file' : 'Back to the session'}
      </Button>
    </Notice>
  );
}
