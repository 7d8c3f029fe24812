// Every rule with whether it was kept, and the sentences it was judged by.
import type { Finding } from '~/api/types';
import { Marked } from '~/learning/Marked';
import learning from '~/learning/Learning.module.css';
import classes from '~/learning/verdict/Rules.module.css';
import { findingMark, MARK_WORDS, type RuleGroup, ruleGroups } from '~/learning/verdict/ruleWords';

export function Rules({ findings }: { findings: readonly Finding[] }) {
  return (
    <ol className={classes.rules} aria-label="Rules">
      {ruleGroups(findings).map((group) => (
        <RuleItem key={group.rule} group={group} />
      ))}
    </ol>
  );
}

function RuleItem({ group: { title, text, mark, findings } }: { group: RuleGroup }) {
  return (
    <li>
      <Marked mark={mark}>
        <h3 className={classes.title}>
          {title} <span className={classes.said}>{MARK_WORDS[mark]}</span>
        </h3>
        <p className={learning.quiet}>{text}</p>
        <ul className={classes.findings}>
          {findings.map((finding) => (
            <li key={finding.about}>
              <Marked mark={findingMark(finding)}>{finding.sentence}</Marked>
            </li>
          ))}
        </ul>
      </Marked>
    </li>
  );
}
