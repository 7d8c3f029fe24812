// Asks before a recording that nobody has sent is lost.
import { Button, Group, Modal, Stack } from '@mantine/core';

interface UnsentProps {
  onStay: () => void;
  onLeave: () => void;
}

export function Unsent({ onStay, onLeave }: UnsentProps) {
  return (
    <Modal opened onClose={onStay} title="Your recording has not been sent">
      <Stack gap="md">
        <p>If you leave this stroke now, the recording is lost.</p>
        <Group>
          <Button onClick={onStay} data-autofocus>
            Keep recording
          </Button>
          <Button variant="default" color="red" onClick={onLeave}>
            Leave without it
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
