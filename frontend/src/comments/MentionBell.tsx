// In the bar: how many comments wait for the reader, and the way to them.
import { ActionIcon, Tooltip } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'react-router';
import { mentionsQuery } from '~/comments/queries';
import { mentionsWords } from '~/comments/commentWords';
import { BellIcon } from '~/comments/icons';
import classes from '~/comments/MentionBell.module.css';

const SHOWN_AT_MOST = 99;

export function MentionBell() {
  const { data: mentions = [], hasNextPage } = useInfiniteQuery(mentionsQuery);
  const { pathname } = useLocation();
  const label = mentionsWords(mentions.length, !hasNextPage);
  return (
    <Tooltip label={label}>
      <ActionIcon
        component={Link}
        to="/mentions"
        variant="subtle"
        size={44}
        color="gray"
        aria-label={label}
        aria-current={pathname === '/mentions' ? 'page' : undefined}
        className={classes.bell}
      >
        <BellIcon />
        {mentions.length > 0 && (
          <span className={classes.number} aria-hidden="true">
            {mentions.length > SHOWN_AT_MOST ? `${SHOWN_AT_MOST}+` : mentions.length}
          </span>
        )}
      </ActionIcon>
    </Tooltip>
  );
}
