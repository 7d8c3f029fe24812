// Where the chosen stroke comes from, and for admins what learnt it: asked for when it is opened.
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sentenceOf } from '~/api/errors';
import classes from '~/history/History.module.css';
import { originWords } from '~/history/originWords';
import { lineageQuery } from '~/history/queries';

export function StrokeOrigin({ stroke }: { stroke: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const lineage = useQuery({ ...lineageQuery(stroke), enabled: isOpen });
  return (
    <details className={classes.origin} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>Where does this come from?</summary>
      {lineage.isLoading && <Skeleton height={14} width="80%" />}
      {lineage.isError && <p role="status">This is not known. {sentenceOf(lineage.error)}</p>}
      {lineage.data &&
        originWords(lineage.data).map((sentence) => <p key={sentence}>{sentence}</p>)}
    </details>
  );
}
