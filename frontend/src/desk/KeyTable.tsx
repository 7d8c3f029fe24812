// The table of keys, opened by `?`: shows them, and lets a coach put others in their place.
import { Button, Modal, Switch } from '@mantine/core';
import { useEffect, useState } from 'react';
import list from '~/app/Keys.module.css';
import { keyOf, shownKey, type KeyMap } from '~/desk/KeyMap';
import { KEY_GROUPS, type KeyBinding } from '~/desk/keys';
import classes from '~/desk/KeyTable.module.css';
import { useWatched } from '~/player/useWatched';
import type { DeskSetup } from '~/setup/DeskSetup';

interface KeyTableProps {
  isOpen: boolean;
  setup: DeskSetup;
  canEdit: boolean;
  onClose: () => void;
}

export function KeyTable({ isOpen, setup, canEdit, onClose }: KeyTableProps) {
  const [asked, setAsked] = useState<KeyBinding | null>(null);
  const keys = useWatched(setup.now, (now) => now.keys);
  const close = () => {
    setAsked(null);
    onClose();
  };
  const isListening = asked !== null;
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title="Keys"
      size="58rem"
      closeOnEscape={!isListening}
      trapFocus
    >
      {asked && <Listener {...{ keys, asked, setup }} onDone={() => setAsked(null)} />}
      <div className={classes.groups}>
        {KEY_GROUPS.filter((group) => canEdit || !group.isEditing).map((group) => (
          <section key={group.name}>
            <h3 className={classes.name}>{group.name}</h3>
            <dl className={list.list}>
              {group.bindings.map((binding) => (
                <div key={binding.name} className={list.line}>
                  <dt>{binding.says}</dt>
                  <dd>
                    <button
                      type="button"
                      className={classes.keys}
                      data-own={keys.isOwn(binding)}
                      aria-label={`Change the key for: ${binding.says}`}
                      onClick={() => setAsked(binding)}
                    >
                      {keys.keysOf(binding).map((key) => (
                        <kbd key={key} className={list.key}>
                          {shownKey(key)}
                        </kbd>
                      ))}
                      {keys.keysOf(binding).length === 0 && 'none'}
                    </button>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      {canEdit && <Pace setup={setup} />}
    </Modal>
  );
}

interface ListenerProps {
  keys: KeyMap;
  asked: KeyBinding;
  setup: DeskSetup;
  onDone: () => void;
}

/** Takes the next key pressed; one that means something already is refused in words. */
function Listener({ keys, asked, setup, onDone }: ListenerProps) {
  const [sentence, setSentence] = useState('');
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const name = keyOf(event);
      if (name === null || name === 'Tab') return;
      event.preventDefault();
      event.stopPropagation();
      const taken = keys.takenBy(name, asked);
      if (name === 'Escape' && asked.name !== 'select-none') onDone();
      else if (taken) setSentence(`${shownKey(name)} is taken by “${taken.says}”. Try another.`);
      else {
        setup.change({ keys: keys.withKey(asked, name) });
        onDone();
      }
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [keys, asked, setup, onDone]);
  return (
    <div className={classes.listener} role="status">
      <p>
        Press the new key for <b>{asked.says}</b>, or Esc to leave it. {sentence}
      </p>
      {keys.isOwn(asked) && (
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            setup.change({ keys: keys.withDefault(asked) });
            onDone();
          }}
        >
          Back to {asked.keys.map(shownKey).join(' or ')}
        </Button>
      )}
    </div>
  );
}

/** How late this coach presses keys, shown and switched off at will. */
function Pace({ setup }: { setup: DeskSetup }) {
  const reaction = useWatched(setup.now, (now) => now.reaction);
  const { medianMs } = reaction;
  return (
    <section className={classes.pace}>
      <h3 className={classes.name}>Your pace</h3>
      <Switch
        checked={reaction.isOn}
        onChange={(event) =>
          setup.change({ reaction: reaction.switched(event.currentTarget.checked) })
        }
        label="Move stamps back by my reaction time"
      />
      <p>
        {medianMs === null
          ? 'It is measured from your first five stamps while the video plays.'
          : `You press about ${Math.round(medianMs)} ms after the contact (the last ${reaction.stampsMs.length} stamps).`}
      </p>
      {reaction.stampsMs.length > 0 && (
        <Button
          size="xs"
          variant="default"
          onClick={() => setup.change({ reaction: reaction.forgotten() })}
        >
          Measure anew
        </Button>
      )}
    </section>
  );
}
