// Removing for good: asks once, in place, before it does.
import { Button, Popover, Stack } from '@mantine/core';
import { useState } from 'react';
import { TrashIcon } from '~/theme/icons';

interface RemoveButtonProps {
  question: string;
  label?: string;
  isPending: boolean;
  onRemove: () => void;
}

export function RemoveButton({
  question,
  label = 'Remove',
  isPending,
  onRemove,
}: RemoveButtonProps) {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <Popover opened={isAsking} onChange={setIsAsking} width={280} trapFocus shadow="md">
      <Popover.Target>
        <Button
          variant="subtle"
          color="red"
          leftSection={<TrashIcon size={16} />}
          loading={isPending}
          onClick={() => setIsAsking(true)}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <p>{question}</p>
          <Button
            color="red"
            onClick={() => {
              setIsAsking(false);
              onRemove();
            }}
          >
            Yes, {label.toLowerCase()}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
