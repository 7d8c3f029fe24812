// Both models side by side, measure by measure, with how sure the difference is.
import type { Measure } from '~/api/types';
import learning from '~/learning/Learning.module.css';
import { GainPlot } from '~/learning/verdict/GainPlot';
import { GainScale } from '~/learning/verdict/GainScale';
import classes from '~/learning/verdict/Measures.module.css';
import {
  countedWords,
  differenceWords,
  type MeasureGroup,
  measureGroups,
  measureName,
  valueWords,
} from '~/learning/verdict/measureWords';

interface MeasuresProps {
  measures: readonly Measure[];
  /** The names of both models. */
  champion: string;
  challenger: string;
}

export function Measures({ measures, champion, challenger }: MeasuresProps) {
  return (
    <div className={classes.groups}>
      {measureGroups(measures).map((group) => (
        <GroupTable key={group.title} group={group} champion={champion} challenger={challenger} />
      ))}
    </div>
  );
}

interface GroupTableProps extends Omit<MeasuresProps, 'measures'> {
  group: MeasureGroup;
}

function GroupTable({ group: { title, text, measures }, champion, challenger }: GroupTableProps) {
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>
        <span className={classes.title}>{title}</span>
        <span className={learning.quiet}>{text}</span>
      </caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{champion}</th>
          <th scope="col">{challenger}</th>
          <th scope="col" className={classes.gain}>
            <span>worse</span> <span>better</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {measures.map((measure) => (
          <MeasureRow key={measure.name} measure={measure} scale={scaleFor(measure, measures)} />
        ))}
      </tbody>
    </table>
  );
}

/** Only what has one unit can be compared by length. */
function scaleFor({ unit }: Measure, measures: readonly Measure[]): GainScale {
  return new GainScale(measures.filter((other) => other.unit === unit));
}

function MeasureRow({ measure, scale }: { measure: Measure; scale: GainScale }) {
  const { name, hint } = measureName(measure);
  return (
    <tr>
      <th scope="row">
        {name}
        {hint && <span className={classes.hint}>{hint}</span>}
      </th>
      <td className={classes.value}>{valueWords(measure.champion, measure.unit)}</td>
      <td className={classes.value}>{valueWords(measure.challenger, measure.unit)}</td>
      <td className={classes.gain}>
        <GainPlot bar={scale.bar(measure)} />
        <span className={classes.words} title={countedWords(measure)}>
          {differenceWords(measure)}
        </span>
      </td>
    </tr>
  );
}
