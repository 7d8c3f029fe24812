// One player: their name, the span that is told, and the places about them.
import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { NavLink, Outlet, useMatch, useOutletContext, useParams } from 'react-router';
import { HAND_WORDS } from '~/account/players';
import { useMe } from '~/account/status';
import type { Season } from '~/api/types';
import { BackLink } from '~/app/BackLink';
import { FetchedPage } from '~/app/FetchedPage';
import { usePageTitle } from '~/app/page-title';
import { useAddress } from '~/app/useAddress';
import page from '~/app/Page.module.css';
import { count } from '~/format/amounts';
import { keptQuery } from '~/offline/keepLatest';
import classes from '~/season/PlayerPage.module.css';
import { seasonQuery } from '~/season/seasons';
import { firstDay, SPAN_WORDS, SPANS, type SpanName, spanOf } from '~/season/span';

const PLACES = [
  { to: '.', end: true, words: 'Overview' },
  { to: 'strokes', end: false, words: 'Strokes' },
  { to: 'tactics', end: false, words: 'Tactics' },
];

/** The season of the player whose page this is. */
export function useSeason(): Season {
  return useOutletContext<Season>();
}

export function Component() {
  const me = useMe();
  const { id = '' } = useParams();
  const [search, setSearch] = useAddress();
  const span = spanOf(search.get('span'));
  const season = useQuery(seasonQuery(Number(id), span));
  usePageTitle(season.data?.player.name);
  const choose = (chosen: string) => {
    const address = new URLSearchParams(search);
    address.set('span', chosen);
    setSearch(address);
  };
  return (
    <FetchedPage
      query={season}
      what="player"
      content="season"
      back={me.can_coach && <BackLink to="/players" name="Players" />}
      heights={[150, 250]}
    >
      {(fetched) => <PlayerPage season={fetched} span={span} onSpan={choose} />}
    </FetchedPage>
  );
}

interface PlayerPageProps {
  season: Season;
  span: SpanName;
  onSpan: (span: string) => void;
}

function PlayerPage({ season, span, onSpan }: PlayerPageProps) {
  const me = useMe();
  const { player, summary, sessions } = season;
  const isByDays = useMatch('/players/:id/tactics') !== null; // which have dates of their own
  return (
    <>
      <header className={page.head}>
        <div className={page.titles}>
          <h1 className={page.title}>{player.name}</h1>
          <p className={page.under}>
            {HAND_WORDS[player.handedness ?? 'unknown']} · {count(summary.strokes, 'stroke')} in{' '}
            {count(sessions.length, 'session')}
          </p>
          {me.player_id === player.id && <KeptNote />}
        </div>
        {!isByDays && (
          <SegmentedControl
            aria-label="Which time"
            value={span}
            onChange={onSpan}
            data={SPANS.map((value) => ({ value, label: SPAN_WORDS[value] }))}
          />
        )}
      </header>
      <nav className={classes.places} aria-label={player.name}>
        {PLACES.map(({ to, end, words }) => (
          <NavLink key={to} to={{ pathname: to, search: searchFor(to, span) }} end={end}>
            {words}
          </NavLink>
        ))}
      </nav>
      <Outlet context={season} />
    </>
  );
}

/** The chosen time, also as tactics understand it, which are asked for by days. */
function searchFor(place: string, span: SpanName): string {
  const first = place === 'tactics' ? firstDay(span) : undefined;
  return `?span=${span}${first ? `&first=${first}` : ''}`;
}

function KeptNote() {
  const kept = useQuery(keptQuery).data ?? 0;
  if (kept === 0) return null;
  return (
    <p className={classes.kept}>
      {count(kept, 'stroke')} can be watched on this device without a network.
    </p>
  );
}
