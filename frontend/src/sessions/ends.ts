// The ends of the table as a camera sees them, in pairs.
import type { TableEnd } from '~/api/types';

export type CameraPlace = 'side' | 'behind';

export const END_NAMES: Readonly<Record<TableEnd, string>> = {
  left: 'Left',
  right: 'Right',
  near: 'Near',
  far: 'Far',
};

export const ENDS_SEEN: Readonly<Record<CameraPlace, readonly [TableEnd, TableEnd]>> = {
  side: ['left', 'right'],
  behind: ['far', 'near'],
};

export const CAMERA_PLACES: readonly { value: CameraPlace; label: string }[] = [
  { value: 'side', label: 'From the side' },
  { value: 'behind', label: 'From behind a player' },
];

/** Where the camera must stand for these ends; at the side when nothing says otherwise. */
export function cameraPlaceOf(ends: readonly TableEnd[]): CameraPlace {
  return ends.some((end) => end === 'near' || end === 'far') ? 'behind' : 'side';
}
