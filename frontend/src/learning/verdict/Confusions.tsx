// How often each kind of stroke was called what, by both models.
import type { Verdict } from '~/api/types';
import { Confusion } from '~/learning/verdict/Confusion';
import classes from '~/learning/verdict/Confusion.module.css';

interface ConfusionsProps {
  verdict: Verdict;
  champion: string;
  challenger: string;
}

export function Confusions({ verdict, champion, challenger }: ConfusionsProps) {
  const { labels, champion_confusion, challenger_confusion } = verdict;
  return (
    <div className={classes.both}>
      <Confusion name={champion} labels={labels} counts={champion_confusion} />
      <Confusion name={challenger} labels={labels} counts={challenger_confusion} />
    </div>
  );
}
