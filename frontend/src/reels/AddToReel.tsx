// A menu for a stroke's card: put it into a reel made by hand, or into a new one.
import { ActionIcon, Button, Menu } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sentenceOf } from '~/api/errors';
import { reelsQuery, useAddStroke, useSaveReel } from '~/reels/reels';
import { CheckIcon, PlusIcon, ReelIcon } from '~/theme/icons';

interface AddToReelProps {
  /** The stroke's key. */
  stroke: string;
  /** The title a new reel gets. */
  newTitle?: string;
  /** There is room to say what it does. */
  hasWords?: boolean;
}

export function AddToReel({ stroke, newTitle = 'My reel', hasWords = false }: AddToReelProps) {
  const [isOpen, setOpen] = useState(false);
  const [addedTo, setAddedTo] = useState<string | null>(null);
  const add = useAddStroke();
  const make = useSaveReel();
  const error = add.error ?? make.error;
  const label = addedTo ? `Added to ${addedTo}` : 'Add to reel';
  const Icon = addedTo ? CheckIcon : ReelIcon;
  const isBusy = add.isPending || make.isPending;
  const addTo = (id: string, title: string) =>
    add.mutate({ id, stroke }, { onSuccess: () => setAddedTo(title) });
  const makeOne = () =>
    make.mutate(
      { id: null, form: { title: newTitle, strokes: [stroke] } },
      { onSuccess: ({ title }) => setAddedTo(title) },
    );
  return (
    <Menu opened={isOpen} onChange={setOpen} position="bottom-end" width={240}>
      <Menu.Target>
        {hasWords ? (
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<Icon size={15} />}
            loading={isBusy}
          >
            {label}
          </Button>
        ) : (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={44}
            aria-label={label}
            title={label}
            loading={isBusy}
          >
            <Icon />
          </ActionIcon>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        {error && <Menu.Label role="alert">{sentenceOf(error)}</Menu.Label>}
        {isOpen && <Choices onChoose={addTo} />}
        <Menu.Item leftSection={<PlusIcon />} onClick={makeOne}>
          New reel
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Asked for when the menu opens: a page of cards should not fetch reels nobody wants. */
function Choices({ onChoose }: { onChoose: (id: string, title: string) => void }) {
  const reels = useInfiniteQuery(reelsQuery);
  const own = reels.data?.filter(({ query, is_mine }) => !query && is_mine) ?? [];
  if (reels.isPending) return <Menu.Label>Fetching reels …</Menu.Label>;
  if (reels.error) return <Menu.Label role="alert">{sentenceOf(reels.error)}</Menu.Label>;
  return own.map(({ id, title }) => (
    <Menu.Item key={id} leftSection={<ReelIcon />} onClick={() => onChoose(id, title)}>
      {title}
    </Menu.Item>
  ));
}
