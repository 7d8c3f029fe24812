// The bar below the page: what has been said of it, taking back, and going on.
import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { tallyOf, type Card, type Tally } from '~/queue/Verdict';
import classes from '~/queue/PageBar.module.css';
import { KeyIcon, RetryIcon } from '~/theme/icons';

interface PageBarProps {
  cards: readonly Card[];
  canUndo: boolean;
  isBusy: boolean;
  trouble: string | null;
  onAccept: () => void;
  onUndo: () => void;
  onHelp: () => void;
}

export function PageBar(props: PageBarProps) {
  const { cards, canUndo, isBusy, trouble, onAccept, onUndo, onHelp } = props;
  return (
    <div className={classes.bar}>
      {trouble === null ? (
        <p className={classes.tally}>{tallyWords(tallyOf(cards))}</p>
      ) : (
        <p className={classes.trouble} role="alert">
          {trouble} What you decided is kept.
        </p>
      )}
      <div className={classes.actions}>
        <Tooltip label="Table of keys (?)">
          <ActionIcon
            variant="subtle"
            color="gray"
            size={44}
            aria-label="Table of keys"
            visibleFrom="sm"
            onClick={onHelp}
          >
            <KeyIcon />
          </ActionIcon>
        </Tooltip>
        <Button
          variant="default"
          disabled={!canUndo || isBusy || trouble !== null}
          onClick={onUndo}
        >
          Undo
        </Button>
        <Button
          loading={isBusy}
          onClick={onAccept}
          leftSection={trouble === null ? undefined : <RetryIcon size={16} />}
        >
          {trouble === null ? 'Accept the page' : 'Send again'}
          <kbd className={classes.key}>⏎</kbd>
        </Button>
      </div>
    </div>
  );
}

function tallyWords({ right, changed, rejected, later }: Tally): string {
  return [
    `${right} right`,
    changed > 0 && `${changed} changed`,
    rejected > 0 && `${rejected} no stroke`,
    later > 0 && `${later} for later`,
  ]
    .filter(Boolean)
    .join(' · ');
}
