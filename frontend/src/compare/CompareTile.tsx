// One stroke of a comparison: its clip, whose it is, and what can be done with it.
import { ActionIcon, Tooltip } from '@mantine/core';
import { Link } from 'react-router';
import type { Card } from '~/api/types';
import { CloseButton } from '~/app/CloseButton';
import { ClipView } from '~/compare/ClipView';
import type { CompareDesk } from '~/compare/CompareDesk';
import classes from '~/compare/CompareTile.module.css';
import { HoldUpIcon, MirrorIcon } from '~/compare/icons';
import { transformOf, type Layer } from '~/compare/layers';
import { dayAndSession, titleOf } from '~/compare/cardWords';
import { deskOf } from '~/queue/QueueTile';
import { Letter } from '~/strokes/Letter';

interface CompareTileProps {
  card: Card;
  /** Where its clip is. */
  src: string;
  desk: CompareDesk;
  /** Where it lies among others; null: it has a place of its own. */
  layer: Layer | null;
  isMirrored: boolean;
  /** Its video is there for whoever looks. */
  canOpen: boolean;
  onMirror: () => void;
  onHoldUp: (() => void) | null;
  onRemove: () => void;
}

export function CompareTile(props: CompareTileProps) {
  const { card, src, desk, layer, isMirrored, canOpen, onMirror, onHoldUp, onRemove } = props;
  const title = titleOf(card);
  const style = layer
    ? { transform: transformOf(layer, isMirrored) }
    : { transform: isMirrored ? 'scaleX(-1)' : undefined };
  return (
    <li
      className={classes.tile}
      style={layer ? { opacity: layer.opacity } : undefined}
      hidden={layer !== null && !layer.isShown}
      data-stroke={card.stroke.id}
      data-mirrored={isMirrored}
    >
      <div className={classes.picture}>
        <ClipView key={src} card={card} src={src} desk={desk} style={style} />
        {isMirrored && <span className={classes.mirrored}>Mirrored</span>}
      </div>
      <div className={classes.caption}>
        <Letter label={card.stroke.label} />
        <div className={classes.words}>
          <h2 className={classes.title}>
            {canOpen ? (
              <Link to={deskOf(card.video, card.stroke.contact_frame)}>{title}</Link>
            ) : (
              title
            )}
          </h2>
          <p className={classes.about}>{dayAndSession(card)}</p>
        </div>
        <div className={classes.actions}>
          <Tooltip label={isMirrored ? 'Show as filmed' : 'Show in a mirror'}>
            <ActionIcon
              variant={isMirrored ? 'light' : 'subtle'}
              color={isMirrored ? 'ball' : 'gray'}
              aria-label={`Mirror ${title}`}
              aria-pressed={isMirrored}
              onClick={onMirror}
            >
              <MirrorIcon />
            </ActionIcon>
          </Tooltip>
          {onHoldUp && (
            <Tooltip label="Hold up as a model">
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Hold up ${title} as a model`}
                onClick={onHoldUp}
              >
                <HoldUpIcon />
              </ActionIcon>
            </Tooltip>
          )}
          <CloseButton label={`Remove ${title}`} onClick={onRemove} />
        </div>
      </div>
    </li>
  );
}

/** A stroke that was removed, or is somebody else's. */
export function GoneTile({ onRemove }: { onRemove: () => void }) {
  return (
    <li className={classes.tile} data-gone="true">
      <div className={classes.gone}>
        <p>This stroke is gone, or it is not yours to see.</p>
        <button type="button" className={classes.take} onClick={onRemove}>
          Take it out
        </button>
      </div>
    </li>
  );
}
