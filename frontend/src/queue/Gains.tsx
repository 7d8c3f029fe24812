// Where labelling pays most: a menu of kinds, and which one the page is about now.
import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { answer, api } from '~/api/client';
import { keys } from '~/api/keys';
import { askWords, kindWords, spareWords } from '~/queue/gainWords';
import classes from '~/queue/Gains.module.css';
import { addressOf, isEverything, type Kind } from '~/queue/kind';

export function Gains({ kind }: { kind: Kind }) {
  const gains = useQuery({
    queryKey: keys.queueGains,
    queryFn: ({ signal }) => answer(api.GET('/api/queue/gains/', { signal })),
  });
  return (
    <div className={classes.gains}>
      {!isEverything(kind) && <Chosen kind={kind} />}
      {gains.data && gains.data.length > 0 && (
        <Menu position="bottom-end" width="min(26rem, calc(100vw - 2rem))">
          <Menu.Target>
            <Button variant="default" size="compact-md" className={classes.button ?? ''}>
              What teaches most
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {gains.data.map((gain) => (
              <Menu.Item key={`${gain.player} ${gain.label}`} component={Link} to={addressOf(gain)}>
                <span className={classes.ask}>{askWords(gain)}</span>
                <span className={classes.spare}>{spareWords(gain)}</span>
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}

function Chosen({ kind }: { kind: Kind }) {
  const { player = 0 } = kind;
  const found = useQuery({
    queryKey: keys.player(player),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/players/{id}/', { params: { path: { id: player } }, signal })),
    enabled: player > 0,
  });
  return (
    <p className={classes.chosen}>
      {kindWords(kind, found.data?.name)} only
      <Link to="/review" className={classes.all}>
        Show everything
      </Link>
    </p>
  );
}
