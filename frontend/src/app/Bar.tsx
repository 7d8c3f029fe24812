// The bar: name mark, places, scheme, and who is signed in.
import { ActionIcon, Menu, Tooltip, UnstyledButton } from '@mantine/core';
import { Link, useLocation } from 'react-router';
import { useMe } from '~/account/status';
import { useSignOut } from '~/account/sign-out';
import classes from '~/app/Bar.module.css';
import { MentionBell } from '~/comments/MentionBell';
import { ReviewPlace } from '~/queue/ReviewPlace';
import {
  CheckIcon,
  DoorIcon,
  FilmIcon,
  KeyIcon,
  LearnIcon,
  MoonIcon,
  PeopleIcon,
  PlayIcon,
  ReelIcon,
  SunIcon,
} from '~/theme/icons';
import { Wordmark } from '~/theme/Mark';
import { schemeChoices, useScheme, useSchemePlace } from '~/theme/scheme-context';

export function Bar() {
  const me = useMe();
  const { pathname } = useLocation();
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
    <header className={classes.bar}>
      <Link to="/" className={classes.home} aria-label="Loopdrive, all sessions">
        <Wordmark />
      </Link>
      <nav className={classes.places} aria-label="Main">
        {places.map(({ to, label, isHere }) => (
          <Link
            key={to}
            to={to}
            className={classes.place}
            aria-current={isHere.test(pathname) ? 'page' : undefined}
          >
            {label}
          </Link>
        ))}
      </nav>
      <div className={classes.right}>
        <span className={classes.club}>{me.club}</span>
        <MentionBell />
        <SchemeSwitch />
        <AccountMenu />
      </div>
    </header>
  );
}

function SchemeSwitch() {
  const place = useSchemePlace();
  const scheme = useScheme();
  const other = scheme === 'dark' ? 'light' : 'dark';
  const label = place === 'video' ? `Show videos ${other}` : `Show pages ${other}`;
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        size={44}
        color="gray"
        aria-label={label}
        onClick={() => schemeChoices.choose(place, other)}
        className={classes.icon}
      >
        {scheme === 'dark' ? <SunIcon /> : <MoonIcon />}
      </ActionIcon>
    </Tooltip>
  );
}

function AccountMenu() {
  const me = useMe();
  const signOut = useSignOut();
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton className={classes.account} aria-label={`Account of ${me.name}`}>
          <span className={classes.initials}>{initialsOf(me.name)}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <span className={classes.who}>{me.name}</span>
          <br />
          {me.email} · {me.role}
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item component={Link} to="/" hiddenFrom="sm" leftSection={<FilmIcon />}>
          Sessions
        </Menu.Item>
        {me.player_id !== null && (
          <Menu.Item
            component={Link}
            to={`/players/${me.player_id}`}
            hiddenFrom="sm"
            leftSection={<PlayIcon />}
          >
            My play
          </Menu.Item>
        )}
        {me.can_coach && (
          <Menu.Item component={Link} to="/review" hiddenFrom="sm" leftSection={<CheckIcon />}>
            Review
          </Menu.Item>
        )}
        <Menu.Item component={Link} to="/reels" hiddenFrom="sm" leftSection={<ReelIcon />}>
          Reels
        </Menu.Item>
        {me.can_coach && (
          <Menu.Item component={Link} to="/players" hiddenFrom="sm" leftSection={<PeopleIcon />}>
            Players
          </Menu.Item>
        )}
        {me.is_admin && (
          <Menu.Item component={Link} to="/learning" hiddenFrom="sm" leftSection={<LearnIcon />}>
            Learning
          </Menu.Item>
        )}
        {me.is_admin && (
          <Menu.Item component={Link} to="/members" hiddenFrom="sm" leftSection={<PeopleIcon />}>
            Members
          </Menu.Item>
        )}
        <Menu.Item component={Link} to="/account" leftSection={<KeyIcon />}>
          Password and tokens
        </Menu.Item>
        <Menu.Item leftSection={<DoorIcon />} onClick={signOut}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''];
  return (
    letters
      .map((word) => word?.[0] ?? '')
      .join('')
      .toUpperCase() || '?'
  );
}
