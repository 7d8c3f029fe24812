// One player: their name, the span that is told, and the places about them.
import { SegmentedControl, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { NavLink, Outlet, useMatch, useOutletContext, useParams } from 'react-router';
import { HAND_WORDS } from '~/account/players';
import { useMe } from '~/account/status';
import { ApiError, sentenceOf } from '~/api/errors';
import type { Season } from '~/api/types';
import { BackLink } from '~/app/BackLink';
import { MissingPage } from '~/app/MissingPage';
import { Notice } from '~/app/Notice';
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
  if (season.data) return <PlayerPage season={season.data} span={span} onSpan={choose} />;
  if (season.error instanceof ApiError && season.error.isMissing) {
    return <MissingPage what="player" />;
  }
  return (
    <div className={page.page}>
      {season.isError ? (
        <Notice
          title="The season did not come"
          text={sentenceOf(season.error)}
          onRetry={() => void season.refetch()}
        />
      ) : (
        <div aria-busy="true" aria-label="Loading">
          <Skeleton height={30} width="45%" mb="xl" />
          <Skeleton height={150} mb="md" />
          <Skeleton height={250} />
        </div>
      )}
    </div>
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
    <div className={page.page}>
      {me.can_coach && <BackLink to="/players" name="Players" />}
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
    </div>
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
      The newest {count(kept, 'stroke')} can be watched on this device without a network.
    </p>
  );
}
