// Listens to the keyboard for the whole page, except where somebody is writing or choosing.

import { useEffect } from 'react';
import { act } from '~/compare/act';
import type { CompareDesk } from '~/compare/CompareDesk';
import { actionOf } from '~/compare/keys';

const OWN_KEYS =
  'input:not([data-scrubber]), textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="radiogroup"]';
const PRESSED_BY = new Set([' ', 'Enter']); // what presses a button or follows a link

export function useCompareKeys(desk: CompareDesk): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTaken(event)) return;
      const action = actionOf(event);
      if (!action) return;
      event.preventDefault();
      act(desk, action);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [desk]);
}

function isTaken(event: KeyboardEvent): boolean {
  if (!(event.target instanceof Element)) return false;
  if (event.target.closest(OWN_KEYS)) return true;
  return PRESSED_BY.has(event.key) && event.target.closest('button, a') !== null;
}
