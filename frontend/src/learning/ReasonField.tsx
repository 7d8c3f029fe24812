// Why an admin changes which model analyses: kept on record beside their name.
import { Textarea } from '@mantine/core';

const MAX_REASON = 2000;

interface ReasonFieldProps {
  value: string;
  onChange: (value: string) => void;
  /** What comes of giving none; without it one may be left out. */
  without?: string;
}

export function ReasonField({ value, onChange, without }: ReasonFieldProps) {
  return (
    <Textarea
      label="Why"
      description={`${without ?? 'If you like.'} It stays on record with your name.`}
      required={without !== undefined}
      maxLength={MAX_REASON}
      autosize
      minRows={2}
      data-autofocus
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
