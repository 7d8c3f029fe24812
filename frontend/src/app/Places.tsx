// The places of the site: in the bar where there is room, in a row of their own on a phone.
import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { useMe } from '~/account/status';
import classes from '~/app/Places.module.css';
import { ReviewPlace } from '~/queue/ReviewPlace';

export function Places({ where }: { where: 'bar' | 'row' }) {
  const me = useMe();
  const { pathname } = useLocation();
  const row = useRef<HTMLElement>(null);
  useEffect(() => (row.current ? keepInView(row.current) : undefined), [pathname]);
  const places = [
    { to: '/', label: 'Sessions', isShown: true, isHere: /^\/($|sessions|videos)/ },
    {
      to: `/players/${me.player_id ?? ''}`,
      label: 'My play',
      isShown: me.player_id !== null,
      isHere: new RegExp(`^/players/${me.player_id ?? ''}(/|$)`),
    },
    { to: '/review', label: <ReviewPlace />, isShown: me.can_coach, isHere: /^\/review/ },
    { to: '/reels', label: 'Reels', isShown: true, isHere: /^\/reels/ },
    { to: '/players', label: 'Players', isShown: me.can_coach, isHere: /^\/players/ },
    { to: '/learning', label: 'Learning', isShown: me.is_admin, isHere: /^\/learning/ },
    { to: '/members', label: 'Members', isShown: me.is_admin, isHere: /^\/members/ },
  ].filter((place) => place.isShown);
  return (
    <nav ref={row} className={classes[where]} aria-label="Main">
      {places.map(({ to, label, isHere }) => (
        <Place key={to} to={to} isHere={isHere.test(pathname)}>
          {label}
        </Place>
      ))}
    </nav>
  );
}

interface PlaceProps {
  to: string;
  isHere: boolean;
  children: React.ReactNode;
}

function Place({ to, isHere, children }: PlaceProps) {
  return (
    <Link to={to} className={classes.place} aria-current={isHere ? 'page' : undefined}>
      {children}
    </Link>
  );
}

/** On a small phone not all places fit: the present one is seen, also once a count or a font came. */
function keepInView(row: HTMLElement): () => void {
  const sizes = new ResizeObserver(() => intoView(row));
  for (const part of [row, ...row.children]) sizes.observe(part);
  return () => sizes.disconnect();
}

function intoView(row: HTMLElement): void {
  const place = row.querySelector<HTMLElement>('[aria-current]');
  if (place) row.scrollLeft = place.offsetLeft + (place.offsetWidth - row.clientWidth) / 2;
}
