// A field for words in which an @ opens the list of people: letters narrow it, Enter or a tap chooses.
import { Textarea } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import { type KeyboardEvent, type Ref, useId, useRef, useState } from 'react';
import type { Person } from '~/api/types';
import classes from '~/comments/MentionField.module.css';
import { completed, suggested, typingAt } from '~/comments/mentioning';

interface MentionFieldProps {
  value: string;
  people: readonly Person[];
  label: string;
  placeholder?: string;
  isBusy: boolean;
  ref?: Ref<HTMLTextAreaElement>;
  onChange: (text: string) => void;
  onChoose?: (person: Person) => void;
  onSubmit: () => void;
  /** Escape, with no list open. */
  onLeave: () => void;
  onFocus?: () => void;
  onBlur?: () => void;
}

export function MentionField(props: MentionFieldProps) {
  const { value, people, label, placeholder, isBusy, ref, onSubmit, onLeave } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const list = useSuggestions(props, field);
  const both = useMergedRef(field, ref);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || list.onKey(event)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSubmit();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      onLeave();
    }
  };

  return (
    <div className={classes.place}>
      <Textarea
        ref={both}
        aria-label={label}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={list.isOpen ? id : undefined}
        aria-activedescendant={list.isOpen ? `${id}-${list.active}` : undefined}
        placeholder={placeholder}
        autosize
        minRows={2}
        maxRows={8}
        value={value}
        readOnly={isBusy}
        onChange={(event) => list.onType(event.currentTarget)}
        onSelect={(event) => list.onCaret(event.currentTarget)}
        onKeyDown={onKeyDown}
        onFocus={props.onFocus}
        onBlur={() => {
          list.close();
          props.onBlur?.();
        }}
      />
      {list.isOpen && (
        <ul id={id} className={classes.list} role="listbox" aria-label="People">
          {list.found.map((person, index) => (
            <li
              key={person.id}
              id={`${id}-${index}`}
              role="option"
              className={classes.person}
              aria-selected={index === list.active}
              onPointerDown={(event) => event.preventDefault()} // the field keeps the caret
              onClick={() => list.choose(person)}
            >
              {person.name}
            </li>
          ))}
        </ul>
      )}
      <span className="visually-hidden" role="status">
        {list.isOpen ? `${list.found.length} of ${people.length} people` : ''}
      </span>
    </div>
  );
}

/** The list under the field: who fits what is typed, which of them is marked, and what keys do. */
function useSuggestions(
  { value, people, onChange, onChoose }: MentionFieldProps,
  field: { readonly current: HTMLTextAreaElement | null },
) {
  const [caret, setCaret] = useState(0);
  const [marked, setMarked] = useState(0);
  const [closedAt, setClosedAt] = useState<number | null>(null); // the @ whose list was put away
  const typing = typingAt(value, caret);
  const found = typing ? suggested(people, typing.query) : [];
  const isOpen = typing !== null && typing.at !== closedAt && found.length > 0;
  const active = Math.min(marked, found.length - 1);

  const choose = (person: Person) => {
    if (!typing || !field.current) return;
    const next = completed(value, typing, person);
    onChange(next.text);
    onChoose?.(person);
    setCaret(next.caret);
    const element = field.current;
    requestAnimationFrame(() => {
      element.focus();
      element.setSelectionRange(next.caret, next.caret);
    });
  };

  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => setMarked((active + 1) % found.length),
    ArrowUp: () => setMarked((active + found.length - 1) % found.length),
    Enter: () => found[active] && choose(found[active]),
    Tab: () => found[active] && choose(found[active]),
    Escape: () => setClosedAt(typing?.at ?? null),
  };

  return {
    found,
    isOpen,
    active,
    choose,
    close: () => setClosedAt(typing?.at ?? null),
    onType: (element: HTMLTextAreaElement) => {
      setCaret(element.selectionStart);
      setMarked(0);
      if (typingAt(element.value, element.selectionStart)?.at !== closedAt) setClosedAt(null);
      onChange(element.value);
    },
    onCaret: (element: HTMLTextAreaElement) => setCaret(element.selectionStart),
    /** Whether the key was the list's. */
    onKey: (event: KeyboardEvent): boolean => {
      const act = keys[event.key];
      if (!isOpen || !act || event.ctrlKey || event.metaKey || event.altKey) return false;
      event.preventDefault();
      event.stopPropagation();
      act();
      return true;
    },
  };
}
