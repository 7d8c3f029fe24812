// Who stands where: the table as the camera sees it, with a place for a player at each end.
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { TableEnd } from '~/api/types';
import {
  CAMERA_PLACES,
  cameraPlaceOf,
  type CameraPlace,
  END_NAMES,
  ENDS_SEEN,
} from '~/sessions/ends';
import { PlayerPicker } from '~/sessions/PlayerPicker';
import classes from '~/sessions/Seats.module.css';
import type { Seat } from '~/sessions/sessions';

interface SeatsProps {
  seats: readonly Seat[];
  onChange: (seats: Seat[]) => void;
}

export function Seats({ seats, onChange }: SeatsProps) {
  const [place, setPlace] = useState<CameraPlace>(() => cameraPlaceOf(seats.map(({ end }) => end)));
  const move = (to: CameraPlace) => {
    const [was0] = ENDS_SEEN[place];
    const [is0, is1] = ENDS_SEEN[to];
    onChange(seats.map((seat) => ({ ...seat, end: seat.end === was0 ? is0 : is1 })));
    setPlace(to);
  };
  const sit = (end: TableEnd, sitter: Omit<Seat, 'end'> | null) => {
    const others = seats.filter((seat) => seat.end !== end && seat.player !== sitter?.player);
    onChange(sitter ? [...others, { ...sitter, end }] : others);
  };
  return (
    <div>
      <SegmentedControl
        aria-label="Where the camera stands"
        data={[...CAMERA_PLACES]}
        value={place}
        onChange={move}
        className={classes.places ?? ''}
      />
      <div className={classes.table} data-place={place}>
        {ENDS_SEEN[place].map((end) => (
          <PlayerPicker
            key={end}
            label={`${END_NAMES[end]} end`}
            sitter={seats.find((seat) => seat.end === end) ?? null}
            onChange={(sitter) => sit(end, sitter)}
          />
        ))}
        <TableDrawing place={place} />
      </div>
    </div>
  );
}

function TableDrawing({ place }: { place: CameraPlace }) {
  return (
    <svg viewBox="0 0 120 72" className={classes.drawing} aria-hidden="true">
      {place === 'side' ? (
        <path d="M14 34h92M22 34l-4 26M98 34l4 26M60 34V22M56 22h8" />
      ) : (
        <path d="M42 12h36l22 46H20L42 12ZM26 33h68M60 12v46" />
      )}
    </svg>
  );
}
