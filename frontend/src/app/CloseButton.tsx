// A small cross that says what it closes or clears.
import { ActionIcon } from '@mantine/core';
import { CloseIcon } from '~/theme/icons';

interface CloseButtonProps {
  label: string;
  onClick: () => void;
}

export function CloseButton({ label, onClick }: CloseButtonProps) {
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={onClick}>
      <CloseIcon size={14} />
    </ActionIcon>
  );
}
