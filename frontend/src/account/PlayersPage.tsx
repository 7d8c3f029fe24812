// The club's players, for its coaches.
import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { ForgetModal } from '~/account/ForgetModal';
import { PlayerModal } from '~/account/PlayerModal';
import { HAND_WORDS, playersQuery } from '~/account/players';
import { useMe } from '~/account/status';
import type { Player } from '~/api/types';
import { Listing } from '~/app/Listing';
import { MissingPage } from '~/app/MissingPage';
import { usePageTitle } from '~/app/page-title';
import page from '~/app/Page.module.css';
import rows from '~/app/Rows.module.css';
import { PlusIcon, SearchIcon } from '~/theme/icons';

export function Component() {
  const me = useMe();
  return me.can_coach ? <PlayersPage /> : <MissingPage />;
}

function PlayersPage() {
  usePageTitle('Players');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 250);
  const [edited, setEdited] = useState<Player | 'new' | null>(null);
  const [forgotten, setForgotten] = useState<Player | null>(null);
  const askToForget = (player: Player) => {
    setEdited(null);
    setForgotten(player);
  };
  const players = useInfiniteQuery(playersQuery(search));
  return (
    <div className={`${page.page} ${page.narrow}`}>
      <header className={page.head}>
        <div className={page.titles}>
          <h1 className={page.title}>Players</h1>
          <p className={page.under}>Everybody who stands at a table in your videos.</p>
        </div>
        <TextInput
          className={page.search ?? ''}
          aria-label="Find a player"
          placeholder="Find a player"
          type="search"
          leftSection={<SearchIcon size={16} />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button leftSection={<PlusIcon />} onClick={() => setEdited('new')}>
          New player
        </Button>
      </header>
      <Listing
        query={players}
        empty={
          search
            ? { title: 'Nobody found', text: `No player is called “${search}”.` }
            : { title: 'No players yet', text: 'Add the people you coach, or as you upload.' }
        }
      >
        {(found) => (
          <ul className={rows.rows}>
            {found.map((player) => (
              <PlayerRow key={player.id} player={player} onEdit={() => setEdited(player)} />
            ))}
          </ul>
        )}
      </Listing>
      {edited && (
        <PlayerModal
          player={edited === 'new' ? null : edited}
          onForget={askToForget}
          onClose={() => setEdited(null)}
        />
      )}
      {forgotten && <ForgetModal player={forgotten} onClose={() => setForgotten(null)} />}
    </div>
  );
}

function PlayerRow({ player, onEdit }: { player: Player; onEdit: () => void }) {
  const login = player.login as string | null; // null for players who do not sign in
  return (
    <li className={rows.row}>
      <div>
        <p className={rows.name}>
          <Link to={`/players/${player.id}`}>{player.name}</Link>
        </p>
        <p className={rows.about}>
          {HAND_WORDS[player.handedness ?? 'unknown']}
          {login && ` · signs in as ${login}`}
        </p>
      </div>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={`Edit ${player.name}`}
        onClick={onEdit}
      >
        Edit
      </Button>
    </li>
  );
}
