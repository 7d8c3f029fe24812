// A button that moves a film: its picture, and in a tip its name and key.
import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from '~/player/Control.module.css';

interface ControlProps {
  name: string;
  keys: string;
  isMain?: boolean;
  isOn?: boolean;
  onPress: () => void;
  children: ReactNode;
}

export function Control({ name, keys, isMain, isOn, onPress, children }: ControlProps) {
  return (
    <Tooltip label={`${name}  (${keys})`}>
      <button
        type="button"
        className={classes.control}
        data-main={isMain}
        aria-label={name}
        aria-pressed={isOn}
        onClick={onPress}
      >
        {children}
      </button>
    </Tooltip>
  );
}
