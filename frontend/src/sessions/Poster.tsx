// A video's picture with its length; a drawn table while there is none.
import { useState } from 'react';
import { length } from '~/format/times';
import classes from '~/sessions/Poster.module.css';

interface PosterProps {
  src: string | null;
  lengthS?: number;
}

export function Poster({ src, lengthS = 0 }: PosterProps) {
  const [brokenSrc, setBrokenSrc] = useState<string | null>(null);
  return (
    <div className={classes.poster}>
      {src && src !== brokenSrc ? (
        <img
          src={src}
          alt=""
          loading="lazy"
          decoding="async"
          className={classes.picture}
          onError={() => setBrokenSrc(src)}
        />
      ) : (
        <svg viewBox="0 0 160 90" className={classes.blank} aria-hidden="true">
          <path d="M44 58h72M52 58l-4 12M108 58l4 12M80 58v-9M78 49h4" />
          <path d="M58 46c8-14 20-16 30-4 6 8 12 8 18-2" strokeDasharray="1 4" />
        </svg>
      )}
      {lengthS > 0 && <span className={classes.length}>{length(lengthS)}</span>}
    </div>
  );
}
