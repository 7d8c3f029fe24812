// Choosing a player by name, or adding one on the spot with the hand they play with.
import { Combobox, InputBase, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { playersQuery, useSavePlayer } from '~/account/players';
import { sentenceOf } from '~/api/errors';
import type { Handedness } from '~/api/types';
import { CloseButton } from '~/app/CloseButton';

interface Sitter {
  player: number;
  name: string;
}

interface PlayerPickerProps {
  label: string;
  sitter: Sitter | null;
  onChange: (sitter: Sitter | null) => void;
}

const NEW = 'new:'; // an option that makes a player: "new:left"

export function PlayerPicker({ label, sitter, onChange }: PlayerPickerProps) {
  const [typed, setTyped] = useState<string | null>(null); // null: showing who sits here
  const [search] = useDebouncedValue(typed?.trim() ?? '', 200);
  const players = useInfiniteQuery(playersQuery(search));
  const save = useSavePlayer();
  const combobox = useCombobox({
    onDropdownClose: () => {
      setTyped(null);
      combobox.resetSelectedOption();
    },
  });
  const choose = (option: string) => {
    if (option.startsWith(NEW)) {
      const form = { name: search, handedness: option.slice(NEW.length) as Handedness };
      save.mutate(
        { id: null, form },
        { onSuccess: ({ id, name }) => onChange({ player: id, name }) },
      );
    } else {
      const found = players.data?.find(({ id }) => String(id) === option);
      if (found) onChange({ player: found.id, name: found.name });
    }
    combobox.closeDropdown();
  };
  const isKnown = players.data?.some(({ name }) => name.toLowerCase() === search.toLowerCase());
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.Target>
        <InputBase
          label={label}
          placeholder="Choose or add"
          value={typed ?? sitter?.name ?? ''}
          error={save.error ? sentenceOf(save.error) : null}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onFocus={() => combobox.openDropdown()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          rightSectionPointerEvents="auto"
          rightSection={
            sitter && <CloseButton label={`Clear ${label}`} onClick={() => onChange(null)} />
          }
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={240} style={{ overflowY: 'auto' }}>
          {players.data?.map(({ id, name }) => (
            <Combobox.Option key={id} value={String(id)} active={id === sitter?.player}>
              {name}
            </Combobox.Option>
          ))}
          {search && !isKnown && (
            <Combobox.Group label="New player">
              <Combobox.Option value={`${NEW}right`}>Add {search}, right-handed</Combobox.Option>
              <Combobox.Option value={`${NEW}left`}>Add {search}, left-handed</Combobox.Option>
            </Combobox.Group>
          )}
          {!search && players.data?.length === 0 && (
            <Combobox.Empty>Type a name to add the first player.</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
