// The rules a new model must keep, each with what it is for and whether it was kept.
import type { Finding, Rule } from '~/api/types';
import type { Mark } from '~/learning/Marked';

type RuleMark = Exclude<Mark, 'under way'>;

export interface RuleGroup {
  rule: Rule;
  title: string;
  text: string;
  mark: RuleMark;
  findings: readonly Finding[];
}

const RULES: Record<Rule, { title: string; text: string }> = {
  enough: {
    title: 'Enough to judge by',
    text: 'With few strokes or few sessions, chance alone could make a model look better.',
  },
  'not worse': {
    title: 'Nothing that counts is worse',
    text: 'The measures that count may not fall, chance included.',
  },
  better: {
    title: 'Something is better',
    text: 'At least one of them, or what it was trained to mend, must rise by more than chance could explain. One is enough.',
  },
  'class recall': {
    title: 'No kind of stroke is lost',
    text: 'Of each kind the new model must still recognise about as many as before.',
  },
  speed: { title: 'It is not slower', text: 'Analysing a video must not take noticeably longer.' },
};

const ORDER: readonly Rule[] = ['enough', 'not worse', 'better', 'class recall', 'speed'];

/** The rules in the order of a report, each with all that was found about it. */
export function ruleGroups(findings: readonly Finding[]): RuleGroup[] {
  return ORDER.map((rule) => {
    const own = findings.filter((finding) => finding.rule === rule);
    return { rule, ...RULES[rule], mark: markOf(rule, own), findings: own };
  }).filter((group) => group.findings.length > 0);
}

/** The titles of the rules that speak against a promotion. */
export function brokenRules(findings: readonly Finding[]): string[] {
  return ruleGroups(findings)
    .filter(({ mark }) => mark === 'bad')
    .map(({ title }) => title);
}

/** The sign of one finding. What is not better is no fault while something else is. */
export function findingMark({ rule, is_passed }: Finding): RuleMark {
  if (is_passed === null) return 'open';
  if (is_passed) return 'good';
  return rule === 'better' ? 'open' : 'bad';
}

/** What a rule's sign says. */
export const MARK_WORDS: Record<RuleMark, string> = {
  good: 'Kept',
  bad: 'Not kept',
  open: 'Not judged',
};

function markOf(rule: Rule, findings: readonly Finding[]): RuleMark {
  const said = findings.map(({ is_passed }) => is_passed);
  if (rule === 'better') return said.includes(true) ? 'good' : 'bad';
  if (said.includes(false)) return 'bad';
  return said.includes(true) ? 'good' : 'open';
}
