// One stroke of the page: its clip, what the model says, why that is in doubt, and what to do.
import { memo, useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { Tile } from '~/api/types';
import { clock } from '~/player/timecode';
import { Clip } from '~/queue/Clip';
import { ClockIcon, CloseIcon } from '~/theme/icons';
import { labelOf, type Card, type Verdict } from '~/queue/Verdict';
import classes from '~/queue/QueueTile.module.css';
import { endName } from '~/strokes/ends';
import { classColour } from '~/strokes/Letter';
import { STROKE_CLASSES, STROKE_LABELS } from '~/theme/strokes';

interface QueueTileProps {
  card: Card;
  at: number;
  isSelected: boolean;
  isPlaying: boolean;
  isBusy: boolean;
  onSelect: (at: number) => void;
  onSay: (verdict: Verdict, at: number) => void;
}

export const QueueTile = memo(function QueueTile(props: QueueTileProps) {
  const { card, at, isSelected, isPlaying, onSelect } = props;
  const { tile, verdict } = card;
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!isSelected || place.current?.contains(document.activeElement)) return;
    if (document.activeElement?.closest('[role="dialog"]')) return;
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  return (
    <li
      ref={place}
      className={classes.tile}
      data-verdict={verdict?.kind ?? 'right'}
      data-stroke={tile.stroke.id}
      aria-current={isSelected}
      aria-label={sentenceOf(card)}
      tabIndex={isSelected ? 0 : -1}
      onFocus={() => onSelect(at)}
      onClick={() => onSelect(at)} // not on press: the page may scroll to it, away from under it
    >
      <div className={classes.picture} data-end={tile.stroke.end}>
        <Clip
          src={tile.clip}
          picture={tile.picture}
          contactS={tile.clip_contact_s}
          isPlaying={isPlaying}
        />
        <Head card={card} />
        <p className={classes.reasons}>{capitalised(tile.reasons.join(' · '))}</p>
        {verdict && verdict.kind !== 'label' && (
          <p className={classes.stamp}>
            {verdict.kind === 'reject' ? 'No stroke' : 'Left for later'}
          </p>
        )}
      </div>
      <Choices {...props} onDone={() => place.current?.focus({ preventScroll: true })} />
    </li>
  );
});

function Head({ card }: { card: Card }) {
  const { stroke, video, filename, player_session_title } = card.tile;
  const label = labelOf(card);
  const { name, ink } = STROKE_CLASSES[label];
  return (
    <div className={classes.head}>
      <span className={classes.label} style={{ background: classColour(label), color: ink }}>
        {name}
        {label !== stroke.label && (
          <s className={classes.before}>{STROKE_CLASSES[stroke.label].name}</s>
        )}
      </span>
      <span className={classes.who}>{stroke.player_name || endName(stroke.end)}</span>
      <Link
        to={deskOf(video, stroke.contact_frame)}
        className={classes.where}
        title={`${player_session_title}, ${filename}: open it in its video`}
        tabIndex={-1}
      >
        {clock(stroke.contact_s)}
      </Link>
    </div>
  );
}

function Choices({ card, at, isBusy, onSay, onDone }: QueueTileProps & { onDone: () => void }) {
  const { verdict } = card;
  const say = (said: Verdict) => () => {
    onSay(said, at);
    onDone(); // so that Enter accepts the page instead of pressing this button again
  };
  const shown = verdict?.kind === 'reject' || verdict?.kind === 'later' ? null : labelOf(card);
  return (
    <div className={classes.choices} role="group" aria-label="What it is">
      {STROKE_LABELS.map((label) => {
        const { name, letter, ink } = STROKE_CLASSES[label];
        const isOn = label === shown;
        return (
          <button
            key={label}
            type="button"
            className={classes.choice}
            style={isOn ? { background: classColour(label), color: ink } : undefined}
            aria-pressed={isOn}
            aria-label={name}
            title={name}
            tabIndex={-1}
            disabled={isBusy}
            onClick={say({ kind: 'label', label })}
          >
            {letter}
          </button>
        );
      })}
      <button
        type="button"
        className={classes.choice}
        data-bad={verdict?.kind === 'reject'}
        aria-pressed={verdict?.kind === 'reject'}
        aria-label="No stroke"
        title="No stroke"
        tabIndex={-1}
        disabled={isBusy}
        onClick={say({ kind: 'reject' })}
      >
        <CloseIcon size={15} />
      </button>
      <button
        type="button"
        className={classes.choice}
        data-on={verdict?.kind === 'later'}
        aria-pressed={verdict?.kind === 'later'}
        aria-label="Leave it for later"
        title="Leave it for later"
        tabIndex={-1}
        disabled={isBusy}
        onClick={say({ kind: 'later' })}
      >
        <ClockIcon size={15} />
      </button>
    </div>
  );
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Where a stroke is opened in its video. */
export function deskOf(video: Tile['video'], frame: number): string {
  return `/videos/${video}?frame=${frame}`;
}

function sentenceOf(card: Card): string {
  const { stroke, reasons, filename } = card.tile;
  const who = stroke.player_name || endName(stroke.end);
  const what = `${STROKE_CLASSES[labelOf(card)].name} by ${who} at ${clock(stroke.contact_s)}`;
  const why = reasons.length > 0 ? `: ${reasons.join(', ')}` : '';
  return `${what} of ${filename}${why}. ${saidOf(card)}`;
}

function saidOf({ verdict }: Card): string {
  if (verdict === null) return 'Right, unless you say otherwise';
  if (verdict.kind === 'label') return 'Changed by you';
  return verdict.kind === 'reject' ? 'No stroke' : 'Left for later';
}
